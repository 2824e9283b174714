import { defineConfig } from 'vitest/config';

// One browser at a time, on the extension that `npm run build` left in .output.
export default defineConfig({
  root: '.',
  test: {
    include: ['test/e2e/**/*.e2e.ts'],
    environment: 'node',
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
