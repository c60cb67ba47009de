/** Room of a chart: outer size and the margins in which axes and labels stand. */
export interface Room {
  readonly width: number;
  readonly height: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

/** What a screen reader says: the figure's heading names it, the description tells it. */
export interface Told {
  /** Id of the element with the finding. */
  readonly titleId: string;
  readonly description: string;
}

/** `wide` and `narrow` are two drawings of one chart for two screens; a panel fits both. */
export type Screen = 'wide' | 'narrow' | 'both';
