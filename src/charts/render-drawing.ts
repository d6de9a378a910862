import type { VNode } from 'preact';
import { render } from 'preact-render-to-string';

/**
 * Returns a drawing as markup that is also well-formed XML: in a file of its own, in the PDF and in Word `]]>` within a text
 * would end the whole picture, and Preact, which writes for HTML, leaves it as it is.
 */
export function renderDrawing<P>(drawing: VNode<P>): string {
  return render(drawing).replaceAll(']]>', ']]&gt;');
}
