/** The agreement network as files for other programs: GraphML and GEXF 1.3. Names are escaped. */
import type { AgreementEdge } from '#corpus/agreement.ts';
import type { Actor, Corpus } from '#corpus/corpus.ts';

export interface Network {
  readonly actors: readonly Actor[];
  readonly edges: readonly AgreementEdge[];
}

const escapeXml = (text: string): string => text.replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`);

const idOf = (corpus: Corpus, row: number): string => corpus.actors[row]?.id ?? '';

export function graphMl(corpus: Corpus, { actors, edges }: Network): string {
  const keys = [
    ['label', 'node', 'string'],
    ['kind', 'node', 'string'],
    ['country', 'node', 'string'],
    ['agree', 'edge', 'int'],
    ['conflict', 'edge', 'int'],
    ['shared', 'edge', 'int'],
    ['congruence', 'edge', 'double'],
    ['opposition', 'edge', 'double'],
  ].map(([name, of, type]) => `<key id="${name}" for="${of}" attr.name="${name}" attr.type="${type}"/>`);
  const data = (key: string, value: string | number) => `<data key="${key}">${escapeXml(`${value}`)}</data>`;
  const nodes = actors.map(
    ({ id, name, kind, country }) =>
      `<node id="${id}">${data('label', name.en)}${data('kind', kind)}${data('country', country ?? '')}</node>`,
  );
  const lines = edges.map(
    (edge) =>
      `<edge source="${idOf(corpus, edge.a)}" target="${idOf(corpus, edge.b)}">${data('agree', edge.agree.length)}${data('conflict', edge.conflict.length)}${data('shared', edge.shared)}${data('congruence', edge.congruence)}${data('opposition', edge.opposition)}</edge>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns">
${keys.join('\n')}
<graph edgedefault="undirected">
${[...nodes, ...lines].join('\n')}
</graph>
</graphml>
`;
}

export function gexf(corpus: Corpus, { actors, edges }: Network): string {
  const nodes = actors.map(
    ({ id, name, kind }) =>
      `<node id="${id}" label="${escapeXml(name.en)}"><attvalues><attvalue for="kind" value="${kind}"/></attvalues></node>`,
  );
  const lines = edges.map(
    (edge, i) =>
      `<edge id="${i}" source="${idOf(corpus, edge.a)}" target="${idOf(corpus, edge.b)}" weight="${edge.congruence}"><attvalues><attvalue for="conflict" value="${edge.conflict.length}"/><attvalue for="shared" value="${edge.shared}"/></attvalues></edge>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://gexf.net/1.3" version="1.3">
<graph defaultedgetype="undirected">
<attributes class="node"><attribute id="kind" title="kind" type="string"/></attributes>
<attributes class="edge"><attribute id="conflict" title="conflict" type="integer"/><attribute id="shared" title="shared" type="integer"/></attributes>
<nodes>
${nodes.join('\n')}
</nodes>
<edges>
${lines.join('\n')}
</edges>
</graph>
</gexf>
`;
}
