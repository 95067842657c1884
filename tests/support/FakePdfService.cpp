// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/FakePdfService.h"

#include "core/base/Json.h"

#include <QIODevice>

namespace pingshen::test {

using namespace Qt::StringLiterals;

namespace {

const QByteArray head = "%PDF-1.7\n";

} // namespace

QByteArray FakePdf::bytes() const
{
    QJsonObject facts{{u"pages"_s, pages},         {u"textPages"_s, textPages}, {u"rotatedPages"_s, rotatedPages},
                      {u"firstText"_s, firstText}, {u"picture"_s, picture},     {u"salt"_s, salt},
                      {u"poor"_s, isPoor}};
    if (isCertified) {
        facts[u"certified"_s] = true;
    }
    if (failure) {
        facts[u"failure"_s] = static_cast<int>(*failure);
    }
    return head + canonicalJson(facts);
}

Result<QJsonObject> FakePdfService::open(const PdfSource& source, const Task& task) const
{
    PINGSHEN_TRY(task.proceed());
    if (onSource) {
        onSource(source);
    }
    if (failure) {
        return *failure;
    }
    PINGSHEN_ASSIGN(const auto bytes, source.bytes.open());
    const auto facts = parseJsonObject(deviceOn(bytes)->readAll().mid(head.size()));
    if (!facts) {
        return Error::Code::PdfDamaged;
    }
    if (facts->contains(u"failure"_s)) {
        return static_cast<Error::Code>((*facts)[u"failure"_s].toInt());
    }
    return *facts;
}

Result<PdfProbe> FakePdfService::probe(const PdfSource& source, const Task& task)
{
    if (onProbe) {
        onProbe();
    }
    PINGSHEN_ASSIGN(const auto facts, open(source, task));
    return PdfProbe{facts[u"pages"_s].toInt(), facts[u"textPages"_s].toInt(), facts[u"rotatedPages"_s].toInt(),
                    facts[u"firstText"_s].toString()};
}

Result<QImage> FakePdfService::render(const PdfSource& source, int, int width, const Task& task)
{
    PINGSHEN_TRY(open(source, task));
    QImage paper(width, width, QImage::Format_RGB32);
    paper.fill(Qt::white);
    return paper;
}

Result<PageText> FakePdfService::text(const PdfSource& source, int page, Recognise recognise, const Task& task)
{
    if (onText) {
        onText();
    }
    PINGSHEN_ASSIGN(const auto facts, open(source, task));
    const auto own = facts[u"firstText"_s].toString();
    const bool isMark = facts[u"textPages"_s].toInt() == 0 && !facts[u"picture"_s].toString().isEmpty();
    if (!own.isEmpty() && !(isMark && recognise == Recognise::Yes)) {
        return PageText{page, own, PageText::Origin::Pdf};
    }
    const auto picture = recognise == Recognise::Yes ? facts[u"picture"_s].toString() : QString();
    PageText read{page, picture, picture.isEmpty() ? PageText::Origin::None : PageText::Origin::Ocr};
    read.isPoor = facts[u"poor"_s].toBool();
    return read;
}

Result<PageText> FakePdfService::words(const PdfSource& source, int page, Recognise recognise, const Task& task)
{
    PINGSHEN_ASSIGN(auto text, this->text(source, page, recognise, task));
    text.size = QSizeF(595, 842);
    const auto words = text.text.simplified().split(u' ', Qt::SkipEmptyParts);
    for (const auto& word : words) {
        const auto count = static_cast<int>(text.words.size());
        const auto length = word.toUcs4().size();
        PageWord placed{.text = word, .rect = QRectF(72, 72 + 12 * count, 100, 10), .line = count};
        for (qsizetype i = 1; i <= length; ++i) {
            placed.ends.append(100.0 * static_cast<double>(i) / static_cast<double>(length));
        }
        text.words.append(placed);
    }
    return text;
}

/// Behind the document's own bytes, what it was asked to mark.
Result<PdfUpdate> FakePdfService::marked(const PdfSource& source, const QList<PdfMark>& marks, const Task& task)
{
    PINGSHEN_ASSIGN(const auto facts, open(source, task));
    PdfUpdate update{{}, facts[u"certified"_s].toBool()};
    for (const auto& mark : marks) {
        update.bytes +=
            '\n' + QByteArray::number(mark.passage.page) + ' ' + mark.author.toUtf8() + ' ' + mark.note.toUtf8();
    }
    return update;
}

} // namespace pingshen::test
