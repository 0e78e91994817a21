// Reads a bibliography from standard input and writes what it understood as CSL-JSON.
import { plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';

const [format] = process.argv.slice(2);
const types = { bib: '@bibtex/text', ris: '@ris/file', json: '@csl/list+object' };
let text = '';
for await (const chunk of process.stdin) text += chunk;
const read = plugins.input.chain(format === 'json' ? JSON.parse(text) : text, { generateGraph: false, forceType: types[format] });
process.stdout.write(JSON.stringify(read));
