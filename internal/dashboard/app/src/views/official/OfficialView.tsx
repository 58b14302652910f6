// Officials: the list, and the career of one.
import { usePlace } from '../../shared/url'
import { OfficialList } from './OfficialList'
import { OfficialPage } from './OfficialPage'

export default function OfficialView() {
  const id = usePlace().params.get('id')
  return id ? <OfficialPage key={id} id={id} /> : <OfficialList />
}
