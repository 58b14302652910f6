// Who curates: the name that the history keeps, and the token by which the service allows changes.
import { Button, TextInput } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { useWords } from '../../shared/language'
import css from './curation.module.css'
import { setCurator, useCurator } from './curator'
import { ApplyDocument } from './gql/graphql'
import { Refused, send } from './send'
import { useSending } from './useSending'
import { curationWords } from './words'

const nameInput = 'curator-name'

/** CuratorBar asks once for name and token, and says how to come by one. */
export function CuratorBar() {
  const w = useWords(curationWords)
  const { name, token } = useCurator()
  const [draft, setDraft] = useState({ name, token: '' })
  const [missing, setMissing] = useState(false)
  const { busy, refused, run } = useSending()
  if (token) {
    return (
      <p className={css.bar}>
        {w.curatingAs} <strong>{name}</strong>{' '}
        <Button size="compact-xs" variant="default" onClick={() => setCurator({ name, token: '' })}>
          {w.forget}
        </Button>
      </p>
    )
  }
  const begin = () => {
    const next = { name: draft.name.trim(), token: draft.token.trim() }
    setMissing(next.name === '' || next.token === '')
    if (next.name === '' || next.token === '') return
    run(async () => {
      await check(next.token)
      setCurator(next)
      setDraft({ ...draft, token: '' })
    })
  }
  return (
    <form
      className={css.bar}
      aria-label={w.curator}
      onSubmit={(event) => {
        event.preventDefault()
        begin()
      }}
    >
      <p>{w.reading}</p>
      <TextInput
        id={nameInput}
        label={w.yourName}
        value={draft.name}
        maxLength={200}
        autoComplete="name"
        error={missing && draft.name.trim() === '' ? w.needed : undefined}
        onChange={(event) => setDraft({ ...draft, name: event.currentTarget.value })}
      />
      <TextInput
        label={w.token}
        type="password"
        value={draft.token}
        autoComplete="off"
        spellCheck={false}
        error={refused ? refused.message : missing && draft.token.trim() === '' ? w.needed : undefined}
        onChange={(event) => setDraft({ ...draft, token: event.currentTarget.value })}
      />
      <Button type="submit" loading={busy}>
        {w.begin}
      </Button>
    </form>
  )
}

// A change without operations is never made. The service looks at the token first: whatever else it says of the change, the token holds.
async function check(token: string) {
  if (!/^[\x21-\x7e]+$/.test(token)) throw new Refused([{ message: 'The token has characters that none has.', code: 'FORBIDDEN' }])
  try {
    await send(ApplyDocument, { input: { mutationId: '', author: '', operations: [] } }, token)
  } catch (error) {
    if (!(error instanceof Refused) || !error.problems.every((p) => p.code === 'BAD_USER_INPUT')) throw error
  }
}

/** Gate shows what only curators can do; to all others it says so. */
export function Gate({ children }: { children: ReactNode }) {
  const w = useWords(curationWords)
  const { token } = useCurator()
  if (token) return children
  return (
    <p className={css.note}>
      {w.needsToken}{' '}
      <Button size="compact-xs" variant="default" onClick={() => document.getElementById(nameInput)?.focus()}>
        {w.enterToken}
      </Button>
    </p>
  )
}
