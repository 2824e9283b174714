// Where a thread begins: a thread of Node 20 does not take over the loader that reads TypeScript, so it sets up its own first.
import { workerData } from 'node:worker_threads';
import { register } from 'tsx/esm/api';

register();
await import(workerData.file);
