internal import Archive
internal import Foundation
internal import Reporting

/// A pack on disk: a folder, or a zip archive where its name ends in `.zip`.
public struct PackPlace: Sendable {
  /// As given.
  public let path: String
  private var isArchive: Bool { path.lowercased().hasSuffix(".zip") }

  /// Bytes that the files of a pack may have together when it is read.
  private static let most = 4 << 30

  public init(_ path: String) {
    var path = path
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    self.path = path
  }

  /// Checks that writing would replace nothing but a pack, or an empty folder.
  ///
  /// - Throws: `PackError`.
  public func checkReplaceable() throws(PackError) {
    guard let isFolder = PackPlace.isFolder(path) else { return }
    if isArchive {
      guard !isFolder else { throw PackError(path, "it is a folder; give a name that is not taken") }
      guard (try? files())?.isPackAlone == true else {
        throw PackError(
          path,
          "there is a file of that name that is no evidence pack, or holds other things; it is left alone")
      }
      return
    }
    guard isFolder else {
      throw PackError(path, "there is a file of that name; give a folder, or a name that ends in .zip")
    }
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    guard names.isEmpty || isPackFolder else {
      throw PackError(
        path,
        "there is a folder of that name that is no evidence pack, or holds other things; it is left alone")
    }
  }

  /// Whether there is a folder at a path; `nil` where there is nothing.
  private static func isFolder(_ path: String) -> Bool? {
    var isFolder: ObjCBool = false
    // Safe: the answer is written to a variable that outlives the call.
    guard unsafe FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else { return nil }
    return isFolder.boolValue
  }

  /// Whether a folder holds a pack and nothing that is not of it, going by names.
  private var isPackFolder: Bool {
    guard let bytes = FileManager.default.contents(atPath: "\(path)/\(PackNames.manifest)"),
      let manifest = try? PackManifest(json: String(decoding: bytes, as: UTF8.self))
    else { return false }
    let known = PackFiles.names(of: manifest)
    return (FileManager.default.subpaths(atPath: path) ?? []).allSatisfy {
      known.contains($0) || PackPlace.isFolder("\(path)/\($0)") == true
    }
  }

  /// Writes a pack under a temporary name beside its place, and renames it when it is complete.
  ///
  /// - Throws: `PackError`; what was there before then is there still.
  public func write(_ pack: EvidencePack) throws {
    try checkReplaceable()
    let url = URL(fileURLWithPath: path)
    let parent = url.deletingLastPathComponent()
    let temporary = parent.appending(path: ".\(url.lastPathComponent.prefix(40)).part\(getpid())")
    try? FileManager.default.removeItem(at: temporary)
    defer { try? FileManager.default.removeItem(at: temporary) }
    do {
      if isArchive {
        try Data(zipped(pack.files)).write(to: temporary)
      } else {
        try writeFolder(pack, temporary)
      }
      try replace(url, by: temporary)
    } catch let error as ArchiveError {
      throw PackError(path, "\(error)")
    } catch let error as PackError {
      throw error
    } catch {
      throw PackError(path, "it cannot be written: \(error.localizedDescription)")
    }
  }

  private func writeFolder(_ pack: EvidencePack, _ folder: URL) throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
    for (name, bytes) in pack.files {
      let file = folder.appending(path: name)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(bytes).write(to: file)
    }
  }

  /// An older pack is moved aside before, and away after.
  private func replace(_ url: URL, by temporary: URL) throws {
    let aside = url.deletingLastPathComponent().appending(
      path: ".\(url.lastPathComponent.prefix(40)).old\(getpid())")
    let isThere = FileManager.default.fileExists(atPath: url.path)
    if isThere { try FileManager.default.moveItem(at: url, to: aside) }
    do {
      try FileManager.default.moveItem(at: temporary, to: url)
    } catch {
      if isThere { try? FileManager.default.moveItem(at: aside, to: url) }
      throw error
    }
    if isThere { try? FileManager.default.removeItem(at: aside) }
  }

  /// Reads a pack.
  ///
  /// - Throws: `PackError` for what is no folder and no archive that can be read.
  public func files() throws(PackError) -> PackFiles {
    guard let isFolder = PackPlace.isFolder(path) else {
      throw PackError(path, "no such file or folder")
    }
    if isFolder { return try folderFiles() }
    do {
      let data = try Data(contentsOf: URL(fileURLWithPath: path), options: .mappedIfSafe)
      let archive = try ZipArchive(Array(data), limit: UInt64(PackPlace.most))
      return PackFiles(files: archive.files, isPlain: archive.isOwnLayout)
    } catch let error as ArchiveError {
      throw PackError(path, "\(error)")
    } catch {
      throw PackError(path, "it cannot be read: \(error.localizedDescription)")
    }
  }

  private func folderFiles() throws(PackError) -> PackFiles {
    let root = URL(fileURLWithPath: path).resolvingSymlinksInPath()
    guard let walk = FileManager.default.enumerator(atPath: root.path) else {
      throw PackError(path, "it cannot be read")
    }
    var (files, total) = ([(name: String, bytes: [UInt8])](), 0)
    while let name = walk.nextObject() as? String {
      let kind = walk.fileAttributes?[.type] as? FileAttributeType
      if kind == .typeDirectory { continue }
      // A link may lead anywhere, and a pipe never ends.
      guard kind == .typeRegular else { throw PackError(path, "'\(visibleText(name))' is no plain file") }
      total += (walk.fileAttributes?[.size] as? NSNumber)?.intValue ?? 0
      guard total <= PackPlace.most else { throw PackError(path, "it is larger than any pack: 4 GB") }
      guard let data = FileManager.default.contents(atPath: root.appending(path: name).path) else {
        throw PackError(path, "'\(visibleText(name))' cannot be read")
      }
      files.append((name, Array(data)))
    }
    files.sort { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
    return PackFiles(files: files, isPlain: true)
  }
}
