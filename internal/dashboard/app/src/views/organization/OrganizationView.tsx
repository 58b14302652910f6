// Organizations: the list, and the profile of one.
import { usePlace } from '../../shared/url'
import { OrganizationList } from './OrganizationList'
import { OrganizationPage } from './OrganizationPage'

export default function OrganizationView() {
  const id = usePlace().params.get('id')
  return id ? <OrganizationPage key={id} id={id} /> : <OrganizationList />
}
