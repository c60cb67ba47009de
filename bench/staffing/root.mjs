/**
 * The shift (log odds) at which a figure that rises with it passes 0, to some hundredths: false position with the
 * Illinois correction, since the figure is nearly straight, and halving where it is flat at 0. The side on which it is
 * 0 or more is answered; null where it stays below on the whole range.
 */
export async function crossing(figure, most = 6) {
  let low = -0.5;
  let high = 0.5;
  let [below, above] = [await figure(low), await figure(high)];
  while (below >= 0 && low > -4) {
    [high, above] = [low, below];
    low *= 2;
    below = await figure(low);
  }
  while (above < 0 && high < 4) {
    [low, below] = [high, above];
    high = Math.max(1, 2 * high);
    above = await figure(high);
  }
  if (above < 0) return null;
  if (below >= 0) return low;
  let [weightLow, weightHigh] = [below, above];
  for (let step = 0; step < most && high - low > 0.02; step++) {
    const share = weightHigh === 0 ? 0.5 : weightLow / (weightLow - weightHigh);
    const middle = low + (high - low) * Math.min(0.95, Math.max(0.05, share));
    const value = await figure(middle);
    if (value < 0) {
      [low, weightLow] = [middle, value];
      weightHigh /= 2;
    } else {
      [high, weightHigh] = [middle, value];
      weightLow /= 2;
    }
  }
  return high;
}
