// Agreements: the ladder from statement to treaty, and the page of one.
import { usePlace } from '../../shared/url'
import { AgreementPage } from './AgreementPage'
import { Agreements } from './Agreements'

export default function AgreementsView() {
  const id = usePlace().params.get('id')
  return id ? <AgreementPage key={id} id={id} /> : <Agreements />
}
