import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { readPdfFile } from '../../lib/cli/read-pdf-file';
import { printingBrowser, type Source } from './browser';
import { differences, truthOf } from './compare';
import { printed, printedInOffice } from './make';
import { manyManners, type Manner } from './manners';

const [only = '', by = 'browser', rowList = '0,5,11', font] = process.argv.slice(2);
const rows = rowList.split(',').map(Number);
const b = (await printingBrowser())!;
mkdirSync('/tmp/print', { recursive: true });
const jobs: { slug: string; file: string; source: Source; manner: Manner }[] = [];
for (const slug of readdirSync('test/fixtures')) {
  const file = `${process.cwd()}/test/fixtures/${slug}/source.html`;
  if (!existsSync(file) || !slug.includes(only)) continue;
  const { title } = JSON.parse(readFileSync(file.replace('source.html', 'about.json'), 'utf8')) as {
    title: string;
  };
  const source = { file, title };
  for (const m of manyManners(by as 'browser', 27).filter((x) => rows.includes(x.breakAt!)))
    jobs.push({ slug, file, source, manner: { ...m, ...(font ? { font: font as 'nothing' } : {}) } });
}
const office = by === 'office' ? await printedInOffice(b, 'soffice', jobs) : [];
for (const [i, { slug, file, source, manner: m }] of jobs.entries()) {
  const truth = truthOf(readFileSync(file), file);
  const pdf = office[i] ?? (await printed(b, source, m));
  writeFileSync(`/tmp/print/${slug}.${m.name}.pdf`, pdf);
  let d: string[];
  try {
    d = differences(await readPdfFile(pdf, { uri: 'x.pdf', kind: 'pdf' }), truth);
  } catch (e) {
    d = [String((e as Error).stack)];
  }
  console.log(d.length ? 'BAD' : 'ok ', slug, m.name);
  for (const x of d.slice(0, 12)) console.log('     ', x);
  if (d.length > 12) console.log('      …', d.length);
}
await b.close();
