/**
 * A set of texts by their hashes, eight bytes each: a file of ten million rows may refer to its own rows. Two texts may,
 * once in a billion, be taken for the same.
 */
export class KeySet {
  #hashes = new Float64Array(1024);
  #size = 0;
  #isSorted = true;

  add(text: string) {
    if (text === '') return;
    if (this.#size === this.#hashes.length) {
      const larger = new Float64Array(this.#size * 2);
      larger.set(this.#hashes);
      this.#hashes = larger;
    }
    this.#hashes[this.#size++] = hash(text);
    this.#isSorted = false;
  }

  has(text: string): boolean {
    if (!this.#isSorted) this.#hashes.subarray(0, this.#size).sort();
    this.#isSorted = true;
    const wanted = hash(text);
    let low = 0;
    let high = this.#size - 1;
    while (low <= high) {
      const middle = (low + high) >>> 1;
      const value = this.#hashes[middle]!;
      if (value === wanted) return true;
      if (value < wanted) low = middle + 1;
      else high = middle - 1;
    }
    return false;
  }
}

/** 53 bits of the text (cyrb53). */
function hash(text: string): number {
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    a = Math.imul(a ^ code, 2654435761);
    b = Math.imul(b ^ code, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return 4294967296 * (2097151 & b) + (a >>> 0);
}
