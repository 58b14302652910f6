import { Button } from '@mantine/core'
import { catalogue, useWords } from './language'
import { followed } from './Link'
import { hrefOf } from './url'

const editWords = catalogue({ edit: 'Edit' }, { zh: { edit: '编辑' }, ru: { edit: 'Править' } })

/** EditLink leads to where a node or fact can be changed. */
export function EditLink({ id, size = 'compact-sm' }: { id: string; size?: 'compact-xs' | 'compact-sm' }) {
  const w = useWords(editWords)
  return (
    <Button component="a" href={hrefOf('/curation', { tab: 'edit', id })} onClick={followed} size={size} variant="default">
      {w.edit}
    </Button>
  )
}
