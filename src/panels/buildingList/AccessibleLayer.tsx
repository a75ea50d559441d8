/** The park and what happens to it, for those who do not see it. Fetched once the picture is there. */
import { AccessibleBuildingList } from './AccessibleBuildingList.tsx'
import { Announcer } from './Announcer.tsx'

export function AccessibleLayer() {
  return (
    <>
      <AccessibleBuildingList />
      <Announcer />
    </>
  )
}
