const blockBytes = 256 * 1024;

/**
 * Text for COPY, kept as bytes: millions of rows held as strings until they are sent would have the garbage collector
 * carry each of them about.
 */
export class CopyBuffer {
  #full: Buffer[] = [];
  #block = Buffer.allocUnsafe(blockBytes);
  #used = 0;
  rows = 0;

  add(row: string): void {
    // UTF-8 takes at most three bytes for each of JavaScript's units.
    const most = row.length * 3;
    if (this.#used + most > this.#block.length) this.#startBlock(most);
    this.#used += this.#block.write(row, this.#used);
    this.rows += 1;
  }

  /** Everything added, in order, in pieces. */
  pieces(): Buffer[] {
    return [...this.#full, this.#block.subarray(0, this.#used)];
  }

  #startBlock(least: number) {
    this.#full.push(this.#block.subarray(0, this.#used));
    this.#block = Buffer.allocUnsafe(Math.max(blockBytes, least));
    this.#used = 0;
  }
}
