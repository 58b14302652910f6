import contract from 'virtual:contract'
import { Types } from './contract'

/** types are those of this build's contract. */
export const types = new Types(contract)
