/** The place a committee stands for: "Ủy ban nhân dân xã Thi Sơn" is at "xã Thi Sơn". */
export const placeNameOf = (organisationName: string): string =>
  organisationName.replace(/^(Ủy ban nhân dân|Uỷ ban nhân dân|UBND)\s+/u, '')
