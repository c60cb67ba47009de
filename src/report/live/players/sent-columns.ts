/**
 * Stands for a column that the message before had too: its place among the columns of that message. Plain data has no
 * big integers, so that nothing of a scenario can pass for one.
 */
type Known = bigint;

type Column = ArrayBufferView;

/**
 * Sends one message after the other of plain data with columns in it, and in each only the columns that are new: a
 * question leaves most of a year's grid and plans as they were, ten million numbers which would be copied for each worker.
 */
export class ColumnSender {
  /** Columns of the last message, with their places. */
  #sent = new Map<Column, number>();

  /** The message to send. Columns are known by identity: whoever changes one in place sends the old. */
  lean(message: unknown): unknown {
    const sent = new Map<Column, number>();
    const lean = copyOf(message, (column) => {
      if (!sent.has(column)) sent.set(column, sent.size);
      const known = this.#sent.get(column);
      return known === undefined ? column : BigInt(known);
    });
    this.#sent = sent;
    return lean;
  }
}

/** The other end: makes the messages whole again, each in its turn. */
export class ColumnReceiver {
  #received: readonly Column[] = [];

  whole<Message>(lean: unknown): Message {
    const received = new Set<Column>();
    const take = (column: Column) => {
      received.add(column);
      return column;
    };
    const whole = copyOf(lean, take, (known) => take(this.#received[Number(known)]!));
    this.#received = [...received];
    return whole as Message;
  }
}

/** A copy of plain data in which columns, and what stands for one, are what a function makes of them. */
function copyOf(
  value: unknown,
  ofColumn: (column: Column) => unknown,
  ofKnown: ((known: Known) => unknown) | null = null,
): unknown {
  if (ofKnown !== null && typeof value === 'bigint') return ofKnown(value);
  if (typeof value !== 'object' || value === null) return value;
  if (ArrayBuffer.isView(value)) return ofColumn(value);
  if (Array.isArray(value)) return value.map((one) => copyOf(one, ofColumn, ofKnown));
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, copyOf(one, ofColumn, ofKnown)]));
}
