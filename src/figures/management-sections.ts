import type { ManagementPage } from './management.ts';

/** The parts of the page about management and support that are there, in their order; `id` is that of the heading. */
export function managementSectionsOf(
  page: Omit<ManagementPage, 'lead'>,
): readonly { readonly id: string; readonly label: string }[] {
  const all: readonly (readonly [id: string, label: string, isThere: boolean])[] = [
    ['unified', '统一事项', page.unified !== null],
    ['unified-management', '五项统一管理', page.managed !== null],
    ['post-competitions', '竞聘上岗', page.competitions !== null],
    ['special-posts', '特设岗位', page.specialPosts !== null],
    ['title-preferences', '职称倾斜', page.titlePreferences !== null],
    ['monitoring', '质量监测', page.monitoring.length > 0],
  ];
  return all.filter(([, , isThere]) => isThere).map(([id, label]) => ({ id, label }));
}
