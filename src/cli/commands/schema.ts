import { scenarioJsonSchema } from '../../scenario/index.ts';
import { print } from '../output.ts';
import { EXIT } from '../problems.ts';
import type { Command } from './command.ts';

export const schemaCommand: Command = {
  command: 'schema',
  describe: 'Print the JSON Schema of scenario files, for editors',
  options: [],
  describeOptions: (argv) => argv,
  async run() {
    await print(`${JSON.stringify(scenarioJsonSchema(), null, 2)}\n`);
    return EXIT.done;
  },
};
