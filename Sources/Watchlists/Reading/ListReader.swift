/// Reads watchlists from files by name; what each file is, its content tells.
public struct ListReader<Files: ListFiles>: Sendable {
  private let files: Files

  /// A reader of these files.
  public init(_ files: Files) { self.files = files }

  /// The list in a file, with the files beside it that belong to it.
  ///
  /// - Throws: Why it cannot be read. Rows that cannot be read are set aside in the list instead.
  public func list(_ name: String) throws(WatchlistError) -> Watchlist {
    do throws(WatchlistError) {
      let text = try ListText(name, in: files)
      switch try ListKind(of: text) {
      case .list(let format, let delimiter): return try read(text, format, delimiter)
      case .ofac(let part): return try OFACFlat.read(try parts(name, part), in: files)
      }
    } catch {
      throw WatchlistError(file: files.title(error.file), line: error.line, problem: error.problem)
    }
  }

  /// Every list among the files, in the order of their names, and why the other files are none.
  public func all() -> (lists: [Watchlist], failures: [WatchlistError]) {
    var lists: [Watchlist] = []
    var failures: [WatchlistError] = []
    var read: Set<String> = []
    for name in files.names where !read.contains(name) {
      do throws(WatchlistError) {
        let list = try list(name)
        guard read.isDisjoint(with: list.files) else { continue }
        read.formUnion(list.files)
        lists.append(list)
      } catch {
        failures.append(error)
      }
    }
    return (lists, failures)
  }

  private func read(
    _ text: ListText, _ format: WatchlistFormat, _ delimiter: UInt8
  ) throws(WatchlistError) -> Watchlist {
    switch format {
    case .consolidatedScreening: try ConsolidatedScreening.read(text, delimiter: delimiter)
    case .deniedPersons: try DeniedPersons.read(text, delimiter: delimiter)
    case .countedJSON: try CountedJSON.read(text)
    case .followTheMoney: try FollowTheMoney.read(text)
    case .own: try OwnList.read(text, delimiter: delimiter)
    case .entityList: try EntityListTable.read(text, delimiter: delimiter)
    case .euFinancial: try EUFinancialSanctions.read(text, delimiter: delimiter)
    case .euAnnexes: try EUAnnexes.read(text, delimiter: delimiter)
    case .ukSanctions, .ukConsolidated: try UKList.read(text, delimiter: delimiter, format)
    case .unConsolidated: try UNConsolidated.read(text)
    case .openSanctionsSimple: try OpenSanctionsSimple.read(text, delimiter: delimiter)
    case .militaryCompanies: try MilitaryCompanies.read(text, delimiter: delimiter)
    case .ofacFlat: preconditionFailure("a list of several files is read by its parts")
    }
  }

  /// The files of the OFAC list that `name` is part of.
  private func parts(_ name: String, _ part: ListKind.OFACPart) throws(WatchlistError) -> OFACFlat.Parts {
    var found: [ListKind.OFACPart: [String]] = [part: [name]]
    let family = ListKind.OFACPart.family(name)
    for other in files.names where other != name && ListKind.OFACPart.family(other) == family {
      guard let text = try? ListText(other, in: files), case .ofac(let part)? = try? ListKind(of: text) else {
        continue
      }
      if found[part]?.contains(name) != true { found[part, default: []].append(other) }
    }
    guard let entries = found[.entries] else { throw WatchlistError(file: name, problem: .missingPrimary) }
    for candidates in found.values where candidates.count > 1 {
      throw WatchlistError(file: name, problem: .severalPrimaries(candidates))
    }
    return OFACFlat.Parts(
      entries: entries[0], names: found[.names]?.first, addresses: found[.addresses]?.first,
      comments: found[.comments]?.first)
  }
}
