import type { SiteSettings } from '../model/site-settings.ts';

/** What the site says of those who run it; null where nothing is set. */
export type SiteContact = Pick<SiteSettings, 'site_title' | 'host_organisation' | 'contact_phone' | 'contact_email'>;

interface Provided {
  readonly data_provider: string;
  /** Office telephone for questions about the data; null where none is on record. */
  readonly contact: string | null;
}

/** Who is told of a mistake, in two parts: pages mark the second as an address. */
export interface MistakeWords {
  /** A sentence without its full stop; `address` follows it. */
  readonly words: string;
  /** Telephone or mailbox with its label; '' where none is on record. */
  readonly address: string;
}

/**
 * Who is told of a mistake in the data of a region. Nobody is sent to where nobody is reached: a county that this site
 * read out of documents has no provider but the site, and without a contact of the site only the documents are left.
 */
export function mistakeWords(region: Provided, site: SiteContact): MistakeWords {
  const siteContact = [site.contact_phone, site.contact_email].filter(Boolean).join('、');
  const isRead = isReadBySite(region, site);
  const host = site.host_organisation || site.site_title;
  if (region.contact)
    return { words: `数据有误，请向${region.data_provider}反映`, address: `，电话：${region.contact}` };
  if (siteContact !== '')
    return {
      words: `数据有误，请向${isRead ? host : region.data_provider}反映`,
      address: `，联系方式：${siteContact}`,
    };
  if (isRead)
    return { words: '本地区数据由本站据公开文件录入，与文件不一致的，以文件为准；本站没有登记联系方式', address: '' };
  return { words: `数据有误，请向${region.data_provider}反映`, address: '' };
}

/** Whether the site itself provided the data, by reading documents that are public. */
function isReadBySite({ data_provider }: Provided, { site_title }: SiteContact): boolean {
  return site_title !== '' && data_provider.startsWith(site_title);
}
