import { expect, test } from 'vitest';
import { sharedClock } from '../../lib/cli/shared-clock';

test('threads at work share the time of the processor, and nobody’s clock goes faster than time', () => {
  const busy = Int32Array.of(1);
  const [times, walls] = [
    [0, 100, 300, 700, 700, 1700],
    [0, 400, 1000, 1400, 9000, 9500],
  ];
  const clock = sharedClock(
    busy,
    () => times.shift()!,
    () => walls.shift()!,
  );
  expect(clock(), 'a machine that does other things').toBe(100);
  busy[0] = 4;
  expect(clock(), 'a quarter of what the program took').toBe(150);
  expect(clock()).toBe(250);
  expect(clock(), 'it stands still').toBe(250);
  busy[0] = 1;
  expect(clock(), 'helpers of the engine work beside it').toBe(750);
});
