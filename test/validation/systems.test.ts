import { systemCases } from './cases/index.ts';
import { holdTo } from './harness/suite.ts';

holdTo('several queues, pools or kinds of work do what theory says', systemCases);
