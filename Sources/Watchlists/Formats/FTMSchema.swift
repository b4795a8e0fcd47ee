/// Which schemata of FollowTheMoney matter to lists.
enum FTMSchema {
  enum Role { case party, sanction, address, paper }

  /// What an entity of a schema is; `nil` for relations, events, documents and the like.
  static func role(_ schema: String) -> Role? { roles[schema] }

  private static let roles: [String: Role] = [
    "Person": .party, "Company": .party, "Organization": .party, "LegalEntity": .party, "PublicBody": .party,
    "Vessel": .party, "Airplane": .party, "Vehicle": .party, "Asset": .party, "Sanction": .sanction,
    "Address": .address, "Passport": .paper, "Identification": .paper,
  ]

  private static let names = roles.keys.map { Array($0.utf8) }

  /// Whether any `"schema":"..."` in a line is of interest, without reading the line as JSON.
  ///
  /// All are looked at: where keys are sorted, those of nested entities stand before the entity's own. A line without
  /// any is of interest too, so that it is read and set aside with a reason.
  static func isOfInterest(_ line: ArraySlice<UInt8>) -> Bool {
    var place = line.startIndex
    var hasSchema = false
    while let value = nextValue(line, &place) {
      hasSchema = true
      if names.contains(where: { $0.elementsEqual(value) }) { return true }
    }
    return !hasSchema
  }

  private static let key = Array("\"schema\"".utf8)

  /// The text behind the next key `schema`; `place` moves behind it.
  private static func nextValue(_ line: ArraySlice<UInt8>, _ place: inout Int) -> ArraySlice<UInt8>? {
    let (quote, colon) = (UInt8(ascii: "\""), UInt8(ascii: ":"))
    while place + key.count < line.endIndex {
      guard let start = line[place...].firstIndex(of: quote) else { break }
      place = start + 1
      guard line[start...].starts(with: key) else { continue }
      var next = start + key.count
      func skipSpace() { while next < line.endIndex, line[next] == 32 { next += 1 } }
      skipSpace()
      guard next < line.endIndex, line[next] == colon else { continue }
      next += 1
      skipSpace()
      guard next < line.endIndex, line[next] == quote else { continue }
      let end = line[(next + 1)...].firstIndex(of: quote) ?? line.endIndex
      place = end
      return line[(next + 1)..<end]
    }
    place = line.endIndex
    return nil
  }
}
