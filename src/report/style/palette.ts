/**
 * Colours of the page. The eight client colours keep at least 10 units (OKLab x 100) between any two of them, for
 * normal sight and for simulated protanopia and deuteranopia, and 3 : 1 against the page; the focal client is
 * always the first. From the ninth client on one neutral colour is shared, and labels tell who is who.
 */
export interface Palette {
  readonly page: string;
  readonly raised: string;
  readonly sunken: string;
  readonly line: string;
  readonly grid: string;
  readonly ink: string;
  readonly quiet: string;
  readonly accent: string;
  readonly accentWash: string;
  readonly alarm: string;
  readonly alarmWash: string;
  readonly ghost: string;
  readonly clients: readonly string[];
  readonly otherClients: string;
  /** Service level against its target: four steps below (worst first), four above. */
  readonly diverging: readonly string[];
  /** Text on each of these. */
  readonly onDiverging: readonly string[];
  /** Little to much. */
  readonly sequential: readonly string[];
  readonly onSequential: readonly string[];
  /** Money: hours, units, fees, wages, hidden, other. */
  readonly money: readonly string[];
}

export const light: Palette = {
  page: '#fdfcf9',
  raised: '#ffffff',
  sunken: '#f3f1ea',
  line: '#d9d5ca',
  grid: '#e6e2d8',
  ink: '#1d1c1a',
  quiet: '#5b5851',
  accent: '#1a5ec2',
  accentWash: '#e4edfa',
  alarm: '#b3380d',
  alarmWash: '#fbe6dc',
  ghost: '#b9b4a7',
  clients: ['#1a5ec2', '#d87109', '#4b9f77', '#870178', '#a976ce', '#5b0a2b', '#4e6e48', '#594703'],
  otherClients: '#8a867c',
  diverging: ['#9c2f0a', '#d0662c', '#eba676', '#f7dcc5', '#d9e6f5', '#a3c4e8', '#5d94d1', '#1f5fae'],
  onDiverging: ['#fff', '#1d1c1a', '#1d1c1a', '#1d1c1a', '#1d1c1a', '#1d1c1a', '#1d1c1a', '#fff'],
  sequential: ['#f1efe8', '#d6e3f3', '#aac8ea', '#74a3dc', '#2f6bb8', '#123f88'],
  onSequential: ['#1d1c1a', '#1d1c1a', '#1d1c1a', '#1d1c1a', '#fff', '#fff'],
  money: ['#17557d', '#4f93b8', '#a9cfe0', '#6b5b3a', '#d87109', '#8a867c'],
};

export const dark: Palette = {
  page: '#14161a',
  raised: '#1b1e23',
  sunken: '#22262c',
  line: '#3a3f47',
  grid: '#2b2f36',
  ink: '#ece9e2',
  quiet: '#aeaba3',
  accent: '#7db1ff',
  accentWash: '#1b2d49',
  alarm: '#ff9a6b',
  alarmWash: '#43241a',
  ghost: '#5c6068',
  clients: ['#5492ec', '#f39e4c', '#4ddcde', '#b1377a', '#5a58cd', '#d47c8b', '#817c0e', '#f4de0b'],
  otherClients: '#8d9096',
  diverging: ['#ff8a52', '#d9652f', '#9c4a26', '#5c3524', '#27405e', '#2f62a0', '#4a8fdc', '#97c5ff'],
  onDiverging: ['#14161a', '#14161a', '#fff', '#fff', '#fff', '#fff', '#14161a', '#14161a'],
  sequential: ['#22262c', '#22385a', '#2a538a', '#346cb2', '#6ba5ee', '#b9d6ff'],
  onSequential: ['#ece9e2', '#fff', '#fff', '#fff', '#14161a', '#14161a'],
  money: ['#3f8fbd', '#7fbcdc', '#c3e2ee', '#9c8552', '#f39e4c', '#8d9096'],
};
