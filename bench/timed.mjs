/** Seconds of CPU of this process, all its threads, and of the clock, that a call takes. */
export function timed(call) {
  const cpuBefore = process.cpuUsage();
  const before = process.hrtime.bigint();
  const result = call();
  const wall = Number(process.hrtime.bigint() - before) / 1e9;
  const { user, system } = process.cpuUsage(cpuBefore);
  return { cpu: (user + system) / 1e6, wall, result };
}

export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
}
