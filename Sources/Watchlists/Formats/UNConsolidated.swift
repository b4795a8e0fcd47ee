internal import Foundation
internal import Trade

#if canImport(FoundationXML)
  internal import FoundationXML
#endif

/// Reads the consolidated list of the Security Council: XML, one `INDIVIDUAL` or `ENTITY` an entry.
enum UNConsolidated {
  static func read(_ text: ListText) throws(WatchlistError) -> Watchlist {
    var text = text
    let bytes = try text.all(limit: 1 << 28)
    let tree = UNTree()
    let parser = XMLParser(data: Data(bytes))
    parser.shouldResolveExternalEntities = false
    parser.delegate = tree
    let isWhole = parser.parse()
    guard isWhole || !tree.entries.isEmpty else {
      let detail = parser.parserError.map { "\($0)" } ?? "no elements"
      throw WatchlistError(file: text.file, line: parser.lineNumber, problem: .badXML(detail))
    }
    var draft = WatchlistDraft([text.file], .unConsolidated, authority: KnownList.un.authority)
    draft.snapshot = ListDay.day(tree.dateGenerated)
    var countries = CountryMemo()
    for entry in tree.entries {
      draft.counts.records += 1
      let party = party(entry, &countries)
      if party.names.isEmpty { draft.quarantine(entry.line, "no name") } else { draft.add(party) }
    }
    if !isWhole {
      draft.counts.records += 1
      draft.quarantine(parser.lineNumber, "the file is cut off or damaged here: what follows is lost")
    }
    return draft.finished()
  }

  private static func party(_ entry: UNElement, _ countries: inout CountryMemo) -> ListedParty {
    let id = entry.text("REFERENCE_NUMBER").isEmpty ? entry.text("DATAID") : entry.text("REFERENCE_NUMBER")
    let isPerson = entry.name == "INDIVIDUAL"
    var party = ListedParty(id: id, kind: isPerson ? .person : .organisation, line: entry.line)
    addNames(entry, to: &party)
    for address in entry.all(["INDIVIDUAL_ADDRESS", "ENTITY_ADDRESS"]) {
      let parts = ["STREET", "CITY", "STATE_PROVINCE", "ZIP_CODE", "COUNTRY"].map { address.text($0) }
      let country = countries.code(address.text("COUNTRY"))
      party.addAddress(ListedAddress(parts.filter { !$0.isEmpty }.joined(separator: ", "), country))
      party.addNote(address.text("NOTE"))
    }
    for nationality in entry.all(["NATIONALITY"]) {
      for value in nationality.all(["VALUE"]) { party.addCountry(countries.code(value.content)) }
    }
    for paper in entry.all(["INDIVIDUAL_DOCUMENT"]) {
      let country = paper.text("ISSUING_COUNTRY").isEmpty ? "COUNTRY_OF_ISSUE" : "ISSUING_COUNTRY"
      party.addIdentifier(
        paper.text("NUMBER"), paper.text("TYPE_OF_DOCUMENT"), country: countries.code(paper.text(country)))
    }
    let programme = entry.text("UN_LIST_TYPE")
    party.listings = [
      KnownList.un.listing(
        programme.isEmpty ? [] : [programme],
        period: ListingPeriod(start: ListDay.bound(String(entry.text("LISTED_ON").prefix(10)))))
    ]
    party.addNote(entry.text("COMMENTS1"))
    return party
  }

  private static func addNames(_ entry: UNElement, to party: inout ListedParty) {
    let parts = ["FIRST_NAME", "SECOND_NAME", "THIRD_NAME", "FOURTH_NAME"].map { entry.text($0) }
    party.addName(parts.filter { !$0.isEmpty }.joined(separator: " "), .primary)
    party.addName(entry.text("NAME_ORIGINAL_SCRIPT"), .otherScript)
    for alias in entry.all(["INDIVIDUAL_ALIAS", "ENTITY_ALIAS"]) {
      let quality = alias.text("QUALITY").lowercased()
      let kind: ListedName.Kind = quality == "low" ? .weak : quality.hasPrefix("f") ? .former : .alias
      party.addName(alias.text("ALIAS_NAME"), kind)
    }
  }
}

/// An element of an entry: its text, or the elements in it.
final class UNElement {
  let name: String
  let line: Int
  var content = ""
  var children: [UNElement] = []

  init(_ name: String, line: Int) { (self.name, self.line) = (name, line) }

  /// The text of the first child with a name; empty where there is none.
  func text(_ name: String) -> String { children.first { $0.name == name }?.content ?? "" }

  /// The children with one of some names.
  func all(_ names: [String]) -> [UNElement] { children.filter { names.contains($0.name) } }
}

/// Keeps the entries of the document as they end; nothing else of it.
private final class UNTree: NSObject, XMLParserDelegate {
  private(set) var entries: [UNElement] = []
  private(set) var dateGenerated = ""
  private var open: [UNElement] = []
  /// Elements of entries lie three deep; hostile ones deeper.
  private static let deepest = 32

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
    attributes: [String: String]
  ) {
    if name == "CONSOLIDATED_LIST" { dateGenerated = attributes["dateGenerated"] ?? "" }
    guard !open.isEmpty || name == "INDIVIDUAL" || name == "ENTITY" else { return }
    guard open.count < UNTree.deepest else { return parser.abortParsing() }
    open.append(UNElement(name, line: parser.lineNumber))
  }

  func parser(_ parser: XMLParser, foundCharacters text: String) { open.last?.content += text }

  func parser(
    _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
  ) {
    guard let element = open.popLast() else { return }
    element.content = element.content.trimmed
    if let parent = open.last { parent.children.append(element) } else { entries.append(element) }
  }
}
