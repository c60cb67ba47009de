import type { Case } from '../harness/case.ts';
import { agentCases } from './agents.ts';
import { blendingCases } from './blending.ts';
import { callBackCases } from './call-back.ts';
import { changingCases } from './changing.ts';
import { chatCases } from './chat.ts';
import { abandonCases, delayCases, lossCases, patienceCases, singleAgentCases } from './erlang.ts';
import { limitCases } from './limits.ts';
import { networkCases } from './networks.ts';
import { overflowCases } from './overflow.ts';
import { priorityCases } from './priority.ts';
import { redialCases } from './returning.ts';

/** One queue and one group of agents. */
export const lineCases: readonly Case[] = [
  ...lossCases,
  ...delayCases,
  ...abandonCases,
  ...patienceCases,
  ...singleAgentCases,
  ...limitCases,
];

/** Everything that has more than one of something. */
export const systemCases: readonly Case[] = [
  ...priorityCases,
  ...overflowCases,
  ...blendingCases,
  ...changingCases,
  ...redialCases,
  ...callBackCases,
  ...agentCases,
  ...chatCases,
  ...networkCases,
];

/** Every system that the engine is held to, in the order of the report. */
export const cases: readonly Case[] = [...lineCases, ...systemCases];
