import { type Element, xml2js } from 'xml-js';

/** The elements of a part of a Word file as a tree, spaces kept. */
export function readXml(xml: string): Element {
  return xml2js(xml, { captureSpacesBetweenElements: true }) as Element;
}

/** The children of that name, in their order. */
export function childrenOf(element: Element | undefined, name: string): Element[] {
  return (element?.elements ?? []).filter((child) => child.name === name);
}

/** The one child of that name. */
export function childOf(element: Element | undefined, name: string): Element | undefined {
  return childrenOf(element, name)[0];
}

/** An attribute as text; undefined where it is not given. */
export function attributeOf(element: Element | undefined, name: string): string | undefined {
  const value = element?.attributes?.[name];
  return value === undefined ? undefined : String(value);
}

/** The `w:val` of the one child of that name. */
export function valueOf(element: Element | undefined, name: string): string | undefined {
  return attributeOf(childOf(element, name), 'w:val');
}
