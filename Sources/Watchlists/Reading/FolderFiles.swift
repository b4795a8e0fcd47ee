internal import Foundation
internal import Ingest

/// The files of a folder on disk, those of one list among others. Compressed with gzip or not.
public struct FolderFiles: ListFiles {
  private let folder: String
  public let names: [String]

  /// The files that stand in `folder`, not those of folders in it.
  public init(_ folder: String) {
    self.folder = folder
    let found = (try? FileManager.default.contentsOfDirectory(atPath: folder.isEmpty ? "." : folder)) ?? []
    names = found.filter { !$0.hasPrefix(".") }.sorted()
  }

  /// A folder, or the folder of a file and that file's name.
  public static func of(_ path: String) -> (files: FolderFiles, name: String?) {
    var isFolder: ObjCBool = false
    let exists = unsafe FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
    if exists, isFolder.boolValue { return (FolderFiles(path), nil) }
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    let folder = parts.dropLast().joined(separator: "/")
    return (FolderFiles(folder.isEmpty && path.hasPrefix("/") ? "/" : folder), parts.last.map(String.init))
  }

  /// Whether a path is a file as it is stored, or a folder, and no stream that is gone once it is read.
  public static func canBeReadTwice(_ path: String) -> Bool {
    guard
      let kind = try? FileManager.default.attributesOfItem(atPath: resolved(path))[.type]
        as? FileAttributeType
    else { return true }  // Reading says that it is not there.
    return kind == .typeRegular || kind == .typeDirectory
  }

  private static func resolved(_ path: String) -> String {
    path == "-" ? "/dev/stdin" : URL(fileURLWithPath: path).resolvingSymlinksInPath().path
  }

  /// The path of a file.
  public func path(_ name: String) -> String {
    folder.isEmpty || folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
  }

  /// The path of a file.
  public func title(_ name: String) -> String { path(name) }

  public func open(_ name: String) throws(WatchlistError) -> any ListBytes {
    do throws(IngestError) {
      return FileBytes(bytes: try InputBytes(path(name)), name: name)
    } catch {
      throw WatchlistError(file: name, problem: .input(error))
    }
  }
}

private struct FileBytes: ListBytes {
  var bytes: InputBytes
  let name: String

  mutating func append(to output: inout [UInt8]) throws(WatchlistError) -> Bool {
    do throws(IngestError) {
      return try bytes.append(to: &output)
    } catch {
      throw WatchlistError(file: name, problem: .input(error))
    }
  }
}
