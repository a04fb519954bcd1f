import { SaxesParser } from 'saxes'

export interface SvgNode {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: SvgNode[]
  text: string
}

/** Parses with a strict XML parser, which throws on anything malformed. */
export function parseSvg(svg: string): SvgNode {
  const root: SvgNode = { name: '#document', attributes: {}, children: [], text: '' }
  const open: SvgNode[] = [root]
  const parser = new SaxesParser()
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ name, attributes }) => {
    const node = { name, attributes, children: [], text: '' }
    open.at(-1)?.children.push(node)
    open.push(node)
  })
  parser.on('text', (text) => {
    for (const node of open) node.text += text
  })
  parser.on('closetag', () => {
    open.pop()
  })
  parser.write(svg).close()
  const svgNode = root.children[0]
  if (svgNode === undefined) throw new Error('no element')
  return svgNode
}

export function allNodes(node: SvgNode): SvgNode[] {
  return [node, ...node.children.flatMap(allNodes)]
}

/** Elements that have a class. */
export function byClass(node: SvgNode, name: string): SvgNode[] {
  return allNodes(node).filter((each) => (each.attributes.class ?? '').split(' ').includes(name))
}
