// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/work/Readings.h"

#include "core/domain/NaturalOrder.h"
#include "core/report/CsvText.h"
#include "core/storage/PlaceStore.h"

#include <algorithm>
#include <utility>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

QString placeKeyOf(const Digest& content)
{
    return u"reading/"_s + content.hex();
}

QString lineOf(const Document& document, int page, qint64 milliseconds)
{
    return csvLine({document.name, QString::number(page + 1), QString::number(milliseconds / 1'000.0, 'f', 1),
                    document.digest.hex()});
}

} // namespace

Result<ReadingRecord> readingRecord(Workplace& workplace, const ReviewerId& reviewer, const QList<Digest>& contents)
{
    const PlaceStore places(workplace.database());
    ReadingRecord record;
    for (const auto& content : contents) {
        if (!record.knows(content)) { // two documents may have the same bytes
            PINGSHEN_ASSIGN(const auto all, places.places(reviewer, placeKeyOf(content)));
            for (const auto& kept : all) {
                record.addKept(content, kept);
            }
        }
    }
    return record;
}

Done addReading(Workplace& workplace, const ReviewerId& writer, const ReadingRecord& since)
{
    PlaceStore places(workplace.database());
    PINGSHEN_ASSIGN(auto transaction, Transaction::begin(workplace.database()));
    auto record = since;
    for (const auto& content : since.contents()) {
        PINGSHEN_ASSIGN(const auto kept, places.placeUnder(writer, placeKeyOf(content)));
        record.addKept(content, kept);
        PINGSHEN_TRY(places.put(writer, placeKeyOf(content), record.kept(content)));
    }
    return transaction.commit();
}

QByteArray readingCsv(const ApplicationFile& file, const ReadingRecord& record, const ReadingWords& words)
{
    auto text = csvLine({words.document, words.page, words.seconds, words.digest});
    auto present = file.dossier.documents;
    sortBySlots(present, file.rubric);
    for (const auto& document : std::as_const(present)) {
        for (int page = 0; page < document.pages; ++page) {
            text += lineOf(document, page, record.milliseconds(document.digest, page));
        }
    }
    for (const auto& document : file.contents) {
        const bool isPresent = std::ranges::any_of(
            present, [&](const Document& now) { return now.digest == document.digest && now.id == document.id; });
        for (int page = 0; !isPresent && page < document.pages; ++page) {
            if (const auto spent = record.milliseconds(document.digest, page); spent > 0) {
                text += lineOf(document, page, spent);
            }
        }
    }
    return csvBegin() + text.toUtf8();
}

} // namespace pingshen
