import assert from "node:assert/strict";

/** What goes on at the other side of the server, through its control addresses. */
export class People {
  constructor(base) {
    this.base = base;
  }

  /** Makes something so, or somebody do something; see the folder Happenings of the simulator. */
  async happen(happening, fields) {
    const response = await this.#post("happenings", { happening, ...fields });
    return (await response.json()).interaction;
  }

  /** What has come of an interaction. */
  exchange(interaction) {
    return this.#get(`interactions/${interaction}`);
  }

  /** What a channel shows now. */
  shown(channel) {
    return this.#get(`channels/${channel}/messages`);
  }

  async gateway(deed) {
    await this.#post(`gateway/${deed}`);
  }

  async #get(path) {
    return (await fetch(`${this.base}/control/${path}`)).json();
  }

  async #post(path, body) {
    const response = await fetch(`${this.base}/control/${path}`, { method: "POST", body: body && JSON.stringify(body) });
    assert.ok(response.ok, `${path}: ${response.status} ${response.ok ? "" : await response.text()}`);
    return response;
  }
}
