import type { Publication } from '../artifacts/publications.ts';
import { escapeXml } from './xlsx/xml.ts';

/** A publication with its address, as far as it is known. */
export interface FeedEntry extends Publication {
  readonly address: string;
  readonly author: string;
}

/** A feed in Atom: what was released and corrected, newest first. Its dates are those of the data, never the clock. */
export interface Feed {
  readonly id: string;
  readonly title: string;
  readonly author: string;
  /** Of the feed itself. */
  readonly address: string;
  readonly entries: readonly FeedEntry[];
}

/** Returns an Atom feed (RFC 4287), newest entry first. Addresses may be relative: they count from the feed's own. */
export function feedXml({ id, title, author, address, entries }: Feed): string {
  const ordered = entries.toSorted((a, b) => b.date.localeCompare(a.date, 'en') || a.id.localeCompare(b.id, 'en'));
  const updated = ordered[0]?.date ?? '1970-01-01';
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-CN">',
    element('id', id),
    element('title', title),
    element('updated', moment(updated)),
    `<author>${element('name', author)}</author>`,
    `<link rel="self" type="application/atom+xml" href="${escapeXml(address)}"/>`,
    ...ordered.map(entryXml),
    '</feed>',
    '',
  ].join('\n');
}

function entryXml({ id, title, date, summary, author, address }: FeedEntry): string {
  return [
    '<entry>',
    element('id', id),
    element('title', title),
    element('updated', moment(date)),
    `<author>${element('name', author)}</author>`,
    `<link rel="alternate" type="text/html" href="${escapeXml(address)}"/>`,
    element('summary', summary),
    '</entry>',
  ].join('\n');
}

function element(name: string, text: string): string {
  return `<${name}>${escapeXml(text)}</${name}>`;
}

/** The format wants a moment: the day begins in China. */
function moment(date: string): string {
  return `${date}T00:00:00+08:00`;
}
