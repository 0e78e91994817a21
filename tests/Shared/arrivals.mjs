/** Hands what handlers see to whoever waits for it. */
export class Arrivals {
  #seen = [];
  #waiting = [];

  add(kind, content) {
    const taker = this.#waiting.findIndex((one) => one.kind === kind);
    if (taker < 0) this.#seen.push({ kind, content });
    else this.#waiting.splice(taker, 1)[0].resolve(content);
  }

  next(kind) {
    const seen = this.#seen.findIndex((one) => one.kind === kind);
    return seen < 0
      ? new Promise((resolve) => this.#waiting.push({ kind, resolve }))
      : Promise.resolve(this.#seen.splice(seen, 1)[0].content);
  }
}
