/** English texts of the panel in which a reader asks the report's scenario what if. */
export const liveEn = {
  title: 'What if?',
  open: 'What if?',
  lead: 'Move something: the contacts of the report are simulated again in this page, with the agents of the report’s plan.',
  onTop:
    'The file of this report asks what if already. What you move comes on top of that, in the address and in the scenario that you download.',
  close: 'Close',
  demand: 'Demand',
  prices: 'Prices',
  promises: 'Rules',
  staff: 'Agents',
  target: 'Service target',
  held: 'The plan is the report’s.',
  restaffed: 'The plan is made for these settings.',
  restaff: 'Staff for these settings',
  stopRestaff: 'Stop, and keep the plan',
  reset: 'Back to the report',
  download: 'Download scenario',
  figures: 'Download figures (JSON)',
  answers: 'What it comes to',
  fewer: (pool: string) => `One agent fewer: ${pool}`,
  more: (pool: string) => `One agent more: ${pool}`,
  asked: (settings: string, plan: string, state: string) =>
    `What if, not the report as it was made: ${settings}. ${plan} ${state}`,
  asReport: 'As in the report.',
  starting: 'Simulating …',
  staffing: (share: string) => `Staffing: ${share}`,
  played: (done: string, all: string) => `After ${done} of ${all} replications; it gets sharper.`,
  all: (all: string) => `All ${all} replications.`,
  change: (amount: string, low: string, high: string) => `${amount} against the report (${low} to ${high})`,
  roughChange: (amount: string) => `${amount} against the report`,
  service: (level: string) => `service level ${level}`,
  pools: (count: number) => (count === 1 ? 'One pool' : `${count} pools, one by one`),
  kept: 'keeps every target',
  missed: (periods: number, queue: string, period: string, level: string) =>
    periods === 1
      ? `misses the target in one period: ${queue}, ${period}, ${level}`
      : `misses the target in ${periods} periods; worst ${queue}, ${period}, ${level}`,
  undecided: (periods: number, replications: string, queue: string, period: string, level: string) =>
    `whether it keeps every target is not decided with ${replications}: ${queue}, ${period}, ${level}${periods === 1 ? '' : `, and ${periods - 1} more`}`,
  failed: 'The simulation failed in this browser. The report itself stands; the next question tries again.',
};
