// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/PassageOnLine.h"

#include "app/cli/Words.h"
#include "core/work/Evidence.h"

#include <algorithm>

namespace pingshen::cli {

using namespace Qt::StringLiterals;

std::optional<PageRect> rectFrom(const QString& text)
{
    const auto parts = text.split(u',');
    QList<int> numbers;
    for (const auto& part : parts) {
        const auto points = Points::parse(part.trimmed());
        const auto hundredths = points ? points->hundredths() : -1;
        if (hundredths < 0 || hundredths > 99'999'999) {
            return std::nullopt;
        }
        numbers.append(static_cast<int>(hundredths));
    }
    const auto rect = numbers.size() == 4 ? PageRect{numbers[0], numbers[1], numbers[2], numbers[3]} : PageRect();
    return rect.isEmpty() ? std::nullopt : std::optional(rect);
}

Result<std::variant<DocumentPassage, QString>> passageOnLine(CommandContext& context, const ApplicationFile& file,
                                                             const Document& document)
{
    using Found = std::variant<DocumentPassage, QString>;
    const auto& line = context.line;
    const auto asked = line.number("page"_L1);
    if (line.has("rect"_L1)) {
        const auto rect = rectFrom(line.value("rect"_L1)).value_or(PageRect());
        return Found(DocumentPassage{document.id, document.digest, {asked.value_or(0) - 1, {rect}, {}}});
    }
    const auto quote = line.value("quote"_L1);
    const PdfSource source{document.digest, file.bytes.value(document.digest)};
    const int last = asked ? *asked : std::max(document.pages, 1);
    const auto task = context.console.task(Cli::tr("Searching"));
    for (int page = asked ? *asked - 1 : 0; page < last; ++page) {
        PINGSHEN_ASSIGN(const auto text, context.pdf().words(source, page, PdfService::Recognise::Yes, task));
        if (const auto passage = passageOf(text, quote)) {
            return Found(DocumentPassage{document.id, document.digest, *passage});
        }
    }
    return Found(asked ? Cli::tr("\"%1\" is not on page %2 of %3.").arg(quote).arg(*asked).arg(document.name)
                       : Cli::tr("\"%1\" is not in %2.").arg(quote, document.name));
}

} // namespace pingshen::cli
