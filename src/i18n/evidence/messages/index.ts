import { addMessages } from '../../catalog.ts'
import { zh } from './zh.ts'

addMessages(zh)
