/** Service of live contacts, counted by queue and interval over replications: its mean, its worst periods, its spread over the day. */
import { countedContacts, goodContacts, spansOf } from '../../dist/measures/index.js';
import { heldPeriods, isDeferrable } from '../../dist/staffing/index.js';

/** A period in which fewer contacts were counted is not told: chance alone would make it the worst. */
export const FEWEST = 400;

export class Levels {
  #scenario;
  #grid;
  #queues;
  #good;
  #all;

  constructor(scenario, grid) {
    this.#scenario = scenario;
    this.#grid = grid;
    this.#queues = scenario.queues.filter((queue) => queue.target !== null && !isDeferrable(queue));
    this.#good = scenario.queues.map(() => new Float64Array(grid.intervals));
    this.#all = scenario.queues.map(() => new Float64Array(grid.intervals));
  }

  see({ queues }) {
    const { intervals } = this.#grid;
    for (const { index, target } of this.#queues) {
      const [good, all] = [this.#good[index], this.#all[index]];
      for (let i = 0; i < intervals; i++) {
        const at = index * intervals + i;
        const counts = {
          answered: queues.answered[at],
          answeredInTime: queues.answeredInTime[at],
          abandoned: queues.abandoned[at],
          abandonedInTime: queues.abandonedInTime[at],
        };
        good[i] += goodContacts(target.formula, counts);
        all[i] += countedContacts(target.formula, counts);
      }
    }
  }

  /** Service above its target, 0…1, mean over the contacts of all queues. */
  get mean() {
    const sums = this.#queues.map(({ index, target }) => {
      const [good, all] = [sumOf(this.#good[index]), sumOf(this.#all[index])];
      return { slack: good - target.share * all, all };
    });
    return sums.reduce((sum, { slack }) => sum + slack, 0) / sums.reduce((sum, { all }) => sum + all, 0);
  }

  /** Contacts by which the promises are missed, in the periods that the contract holds, a contact that counts. */
  get missing() {
    let [missing, counted] = [0, 0];
    for (const { queue, target, periodOf } of heldPeriods(this.#scenario, this.#grid)) {
      if (!this.#queues.some(({ index }) => index === queue)) continue;
      for (const { good, all } of this.#by(queue, (i) => periodOf[i])) {
        missing += Math.max(0, target.share * all - good);
        counted += all;
      }
    }
    return missing / counted;
  }

  /** For half-hours of the day, days, weeks and months the service above its target where it is lowest; null where all are too small to tell. */
  get worst() {
    const spans = (kind) => {
      const of = new Int32Array(this.#grid.intervals).fill(-1);
      spansOf(this.#grid, kind).forEach(({ from, to }, s) => {
        of.fill(s, from, to);
      });
      return (i) => of[i];
    };
    const lowest = (periodOf) =>
      this.#queues.reduce((least, { index, target }) => {
        const told = this.#by(index, periodOf).filter(({ all }) => all >= FEWEST);
        return told.reduce((low, { good, all }) => {
          const slack = good / all - target.share;
          return low === null || slack < low ? slack : low;
        }, least);
      }, null);
    return {
      halfHour: lowest((i) => this.#halfHourOf(i)),
      day: lowest(spans('day')),
      week: lowest(spans('week')),
      month: lowest(spans('month')),
    };
  }

  /** Standard deviation of the service level over the half-hours of Monday to Friday, mean over queues by their contacts. */
  get spread() {
    let [sum, weight] = [0, 0];
    for (const { index } of this.#queues) {
      const cells = this.#by(index, (i) => this.#halfHourOf(i, 'weekdays')).filter(
        ({ all }) => all >= FEWEST,
      );
      const contacts = cells.reduce((total, { all }) => total + all, 0);
      if (contacts === 0) continue;
      const mean = cells.reduce((total, { good }) => total + good, 0) / contacts;
      const variance = cells.reduce((total, { good, all }) => total + all * (good / all - mean) ** 2, 0);
      sum += Math.sqrt(variance / contacts) * contacts;
      weight += contacts;
    }
    return weight === 0 ? null : sum / weight;
  }

  /** Service level by half-hour of Monday to Friday, of all queues with a target together. */
  get byHalfHour() {
    const cells = new Map();
    for (const { index } of this.#queues) {
      for (const { period, good, all } of this.#by(index, (i) => this.#halfHourOf(i, 'weekdays'))) {
        const cell = cells.get(period) ?? { minute: period * 30, good: 0, all: 0 };
        cell.good += good;
        cell.all += all;
        cells.set(period, cell);
      }
    }
    return [...cells.values()]
      .sort((a, b) => a.minute - b.minute)
      .map(({ minute, good, all }) => ({ minute, level: good / all, contacts: all }));
  }

  /** Half-hour of Monday to Friday, Saturday or Sunday; -1 for others than weekdays where only these are asked. */
  #halfHourOf(i, days = 'all') {
    const { weekday } = this.#grid.days[this.#grid.dayOf[i]];
    const kind = Math.max(0, weekday - 4);
    return days === 'weekdays' && kind > 0 ? -1 : kind * 48 + Math.floor(this.#grid.minuteOf[i] / 30);
  }

  #by(queue, periodOf) {
    const cells = new Map();
    const [good, all] = [this.#good[queue], this.#all[queue]];
    for (let i = 0; i < all.length; i++) {
      if (all[i] === 0) continue;
      const period = periodOf(i);
      if (period < 0) continue;
      const cell = cells.get(period) ?? { period, good: 0, all: 0 };
      cell.good += good[i];
      cell.all += all[i];
      cells.set(period, cell);
    }
    return [...cells.values()];
  }
}

const sumOf = (values) => values.reduce((sum, value) => sum + value, 0);
