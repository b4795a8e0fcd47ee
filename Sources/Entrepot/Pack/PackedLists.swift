internal import Foundation
internal import Reporting
internal import Trade
internal import Watchlists

/// Entries of watchlists that firms were found similar to, field by field as read; never the whole list, which may not be
/// ours to hand on.
struct PackedLists {
  let lists: LoadedLists
  /// Numbers of entries.
  let matched: [Int]

  /// One file for each list with a matched entry: name and contents.
  var files: [(name: String, bytes: [UInt8])] {
    let entries = Dictionary(grouping: matched) { lists.number(ofListWith: $0) }
    return entries.sorted { $0.key < $1.key }.enumerated().map { place, found in
      let (number, ids) = found
      let packed = File(
        schema: "entrepot.matched-entries/1", list: lists.accounts[number],
        entries: ids.map { Entry(lists.party($0).party) })
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
      let bytes = (try? encoder.encode(packed)).map(Array.init) ?? []
      return (
        "lists/\(place + 1)-\(PackNames.plain(lists.lists[number].file, unpacked: true)).json", bytes + [10]
      )
    }
  }

  private struct File: Encodable {
    let schema: String
    /// The whole list, with the digests of its files.
    let list: ListAccount
    let entries: [Entry]
  }

  /// An entry.
  private struct Entry: Encodable {
    let id: String, kind: String, line: Int
    let names: [Named], addresses: [Place], identifiers: [Number]
    let countries: [String], listings: [Reason], notes: [String]

    init(_ party: ListedParty) {
      (id, kind, line, notes) = (party.id, "\(party.kind)", party.line, party.notes)
      names = party.names.map { Named(text: $0.text, kind: "\($0.kind)") }
      addresses = party.addresses.map { Place(text: $0.text, country: $0.country.text) }
      identifiers = party.identifiers.map {
        Number(label: $0.label, kind: "\($0.kind)", value: $0.value, country: $0.country.text)
      }
      countries = party.countries.map(\.text)
      listings = party.listings.map(Reason.init)
    }
  }
  private struct Named: Encodable { let text: String, kind: String }
  private struct Place: Encodable { let text: String, country: String }
  private struct Number: Encodable { let label: String, kind: String, value: String, country: String }
  private struct Reason: Encodable {
    let authority: String, list: String, programmes: [String], effect: String, start: String, end: String
    let terms: [String], statusNotes: [String]

    init(_ listing: Listing) {
      (authority, list, programmes) = (listing.authority, listing.list, listing.programmes)
      (effect, start, end) = (listing.effect.name, "\(listing.period.start)", "\(listing.period.end)")
      terms = listing.terms.map { "\($0.label): \($0.text)" }
      statusNotes = listing.statusNotes.map { note in
        note.text + (note.from.map { ", from \($0)" } ?? "") + (note.to.map { ", until \($0)" } ?? "")
      }
    }
  }
}
