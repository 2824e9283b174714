import type { Clock } from '../extract/pdf/file/pace';

/**
 * A clock of the processor's time, in equal parts for all threads at work (`busy` holds their number): it stands still while the machine
 * does other things, and never goes faster than time itself.
 */
export function sharedClock(
  busy: Int32Array,
  processor: () => number = processorTime,
  wall: Clock = () => performance.now(),
): Clock {
  let time = 0;
  let [cpu, now] = [processor(), wall()];
  return () => {
    const [cpuNow, wallNow] = [processor(), wall()];
    time += Math.min((cpuNow - cpu) / Math.max(1, Atomics.load(busy, 0)), wallNow - now);
    [cpu, now] = [cpuNow, wallNow];
    return time;
  };
}

/** Processor time of the whole program, milliseconds. */
function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
