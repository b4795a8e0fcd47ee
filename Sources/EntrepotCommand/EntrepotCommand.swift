import Console

@main
struct EntrepotCommand {
  static func main() {
    let messages = Messages()
    Interruption.watch(messages) {}
    entrepotProgram.run(messages: messages) { _ in .done }.exit()
  }
}
