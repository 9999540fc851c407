import { problem } from '../../codes.ts'
import { begin, type Owner } from '../document/owner.ts'
import type { Call } from '../document/workflow.ts'
import { isExpanded } from '../scope/item-names.ts'
import { referredNames } from '../text/referred-names.ts'
import { taggedTexts } from '../text/tagged-texts.ts'

/** Only a task or step that runs for items has one; elsewhere the tag is handed over as a text. */
export function checkLoneItem(call: Call, { base, name, path }: Owner): void {
  // What is written inside a call is filled in with it: an item may be that of the call around.
  if (isExpanded(call) || path.includes('inline')) return
  const { inline: _inline, hooks: _hooks, ...own } = call
  for (const text of taggedTexts(own, path))
    if (referredNames(text.text).includes('item')) base.report(problem('KF3980', [begin(name)]), text.path, 'value')
}
