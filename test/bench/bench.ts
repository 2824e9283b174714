import { benchClaims } from './claims';
import { benchPdf } from './pdf';
import { benchPrint } from './print';
import { benchTables } from './tables';

/** What can be measured: `npm run bench -- NAME [PATH ...]`. */
const BENCHES: Record<string, (paths: string[]) => Promise<void>> = {
  claims: () => benchClaims(),
  print: (only) => benchPrint(only),
  tables: (paths) => benchTables(paths[0] ?? '../shared/tables-pdf'),
  pdf: (paths) => benchPdf(paths),
};

const [name = '', ...paths] = process.argv.slice(2);
const bench = BENCHES[name];
if (!bench) {
  process.stderr.write(`usage: npm run bench -- ${Object.keys(BENCHES).join('|')} [PATH ...]\n`);
  process.exit(64);
}
try {
  await bench(paths);
} catch (error) {
  process.stderr.write(`bench ${name}: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}
