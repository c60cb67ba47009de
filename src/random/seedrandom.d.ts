/** The one generator that blendsim takes from seedrandom, without the package's other nine. */
declare module 'seedrandom/lib/alea.js' {
  import type { alea } from 'seedrandom';

  const generator: typeof alea;
  export default generator;
}
