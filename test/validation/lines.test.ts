import { lineCases } from './cases/index.ts';
import { holdTo } from './harness/suite.ts';

holdTo('one queue and one group of agents does what theory says', lineCases);
