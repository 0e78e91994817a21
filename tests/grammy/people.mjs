import assert from "node:assert/strict";

/** What goes on at the other side of the server, through its control addresses. */
export class People {
  constructor(base) {
    this.base = base;
  }

  /** Makes something so, or somebody do something; see the folder Happenings of the simulator. */
  async happen(happening, fields) {
    const response = await this.#post("happenings", { happening, ...fields });
    return response.json();
  }

  /** Lets something go wrong with the next call of a method. */
  failNext(method, fault) {
    return this.#post("answers", { method, fault });
  }

  /** What a chat shows now. */
  async shown(chat) {
    return (await fetch(`${this.base}/control/chats/${chat}/messages`)).json();
  }

  async #post(path, body) {
    const response = await fetch(`${this.base}/control/${path}`, { method: "POST", body: JSON.stringify(body) });
    assert.ok(response.ok, `${path}: ${response.status}`);
    return response;
  }
}
