import { blendCommand } from './blend.ts';
import { breakEvenCommand } from './breakeven.ts';
import { checkPriceCommand } from './check-price.ts';
import type { Command } from './command.ts';
import { diffCommand } from './diff.ts';
import { fairPriceCommand } from './fair-price.ts';
import { hybridCommand } from './hybrid.ts';
import { reserveCommand } from './reserve.ts';
import { runCommand } from './run.ts';
import { schemaCommand } from './schema.ts';
import { seasonCommand } from './season.ts';
import { sensitivityCommand } from './sensitivity.ts';
import { shiftsCommand } from './shifts.ts';
import { staffCommand } from './staff.ts';
import { validateCommand } from './validate.ts';
import { whyCommand } from './why.ts';

/** Every command, as help lists them: yargs describes it and hands over what was typed; its `run` gives the exit code. */
export const COMMANDS: readonly Command[] = [
  runCommand,
  staffCommand,
  whyCommand,
  blendCommand,
  hybridCommand,
  reserveCommand,
  shiftsCommand,
  seasonCommand,
  breakEvenCommand,
  sensitivityCommand,
  fairPriceCommand,
  checkPriceCommand,
  diffCommand,
  validateCommand,
  schemaCommand,
];
