// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/work/importing/FollowPins.h"

#include "core/compare/DocumentComparison.h"
#include "core/review/Pins.h"
#include "core/storage/PlaceStore.h"
#include "core/work/OpenApplication.h"
#include "core/work/RecordChange.h"

#include <QJsonArray>

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

/// A passage of an older content, and the content that its document has now.
struct Replacement
{
    Digest before;
    Digest after;

    friend bool operator<(const Replacement& a, const Replacement& b)
    {
        return std::pair(a.before, a.after) < std::pair(b.before, b.after);
    }
};

int pagesOf(const ApplicationFile& file, const Digest& content)
{
    const auto files = file.documentsInHistory();
    const auto found = std::ranges::find(files, content, &Document::digest);
    return found == files.end() ? 0 : found->pages;
}

/// Reads both contents of a document and compares them, once for all pins of all sheets.
class Comparisons
{
public:
    Comparisons(PdfService& pdf, const Task& task) : m_pdf(pdf), m_task(task) {}

    /// Null if one of the contents cannot be read. Errors: Cancelled.
    Result<DocumentComparison*> of(const ApplicationFile& file, const Replacement& replacement)
    {
        const auto there = m_made.find(replacement);
        if (there != m_made.end()) {
            return there->second ? &*there->second : nullptr;
        }
        PINGSHEN_ASSIGN(const auto before, contentOf(file, replacement.before));
        PINGSHEN_ASSIGN(const auto after, contentOf(file, replacement.after));
        auto& made = m_made[replacement];
        if (before && after) {
            PINGSHEN_ASSIGN(made, DocumentComparison::of(*before, *after, {m_task.stop, {}}));
        }
        m_task.report(static_cast<qint64>(m_made.size()), static_cast<qint64>(m_made.size()));
        return made ? &*made : nullptr;
    }

private:
    Result<std::optional<ComparedContent>> contentOf(const ApplicationFile& file, const Digest& digest)
    {
        const int pages = pagesOf(file, digest);
        if (pages == 0 || !file.bytes.contains(digest)) {
            return std::optional<ComparedContent>();
        }
        const PdfSource source{digest, file.bytes.value(digest)};
        ComparedContent content;
        for (int page = 0; page < pages; ++page) {
            PINGSHEN_TRY(m_task.proceed());
            auto words = m_pdf.words(source, page, PdfService::Recognise::No, m_task);
            if (!words && endsAll(words.error())) {
                return std::move(words).error();
            }
            // A page that cannot be read is one that is like no other.
            content.pages.append(words ? std::move(words).value() : PageText{.page = page});
        }
        const auto sizes = sizesOf(content.pages);
        content.picture = [this, source, sizes](int page, int height) {
            return pictureOf(source, sizes, page, height);
        };
        return std::optional(content);
    }

    /// It says nothing of the page.
    static bool endsAll(const Error& error)
    {
        return error.code == Error::Code::Cancelled || error.code == Error::Code::WorkerNotStarted;
    }

    static QList<QSizeF> sizesOf(const QList<PageText>& pages)
    {
        QList<QSizeF> sizes;
        for (const auto& page : pages) {
            sizes.append(page.size);
        }
        return sizes;
    }

    Result<QImage> pictureOf(const PdfSource& source, const QList<QSizeF>& sizes, int page, int height)
    {
        const auto size = sizes.value(page);
        if (size.isEmpty()) {
            return {Error::Code::PdfPageUnrenderable, {{QStringLiteral("page"), page + 1}}};
        }
        const double width = height * size.width() / size.height();
        return m_pdf.render(source, page, std::clamp(static_cast<int>(std::lround(width)), 1, 4 * height), m_task);
    }

    PdfService& m_pdf;
    const Task& m_task;
    std::map<Replacement, std::optional<DocumentComparison>> m_made;
};

/// The content that the pin's document has instead; nothing if it need not follow.
std::optional<Replacement> replacementOf(const ApplicationFile& file, const Pin& pin)
{
    const auto* document = file.document(pin.document);
    const bool isLeft = !pin.isAbsence() && document && document->status == DocumentStatus::Readable
                        && stateOf(file, pin) == PinState::Stale;
    return isLeft ? std::optional(Replacement{pin.content, document->digest}) : std::nullopt;
}

/// Which passage was looked for in which content.
QString searchOf(const Pin& pin, const Replacement& replacement)
{
    return pin.id.value() + u' ' + replacement.after.hex();
}

/// Of those that were left behind the searches that are still to be made; none on a sheet that is locked.
QStringList searchesOn(const ApplicationFile& file, const ReviewerId& owner)
{
    QStringList searches;
    const auto sheet = file.review.sheet(owner);
    for (const auto& pin : sheet.isLocked() ? QList<Pin>() : sheet.pins) {
        if (const auto replacement = replacementOf(file, pin)) {
            searches.append(searchOf(pin, *replacement));
        }
    }
    return searches;
}

/// Of nobody, and in no journal: what a comparison came to follows from the contents.
QString notedKey(const ApplicationId& application)
{
    return u"followed/"_s + application.value();
}

Done followOn(Workplace& workplace, const ApplicationFile& file, const ReviewerId& owner, Comparisons& comparisons,
              FollowedPins& followed)
{
    const auto sheet = file.review.sheet(owner);
    for (const auto& pin : sheet.pins) {
        const auto replacement = replacementOf(file, pin);
        if (!replacement) {
            continue;
        }
        PassageOutcome outcome;
        if (!sheet.isLocked()) {
            PINGSHEN_ASSIGN(auto* comparison, comparisons.of(file, *replacement));
            outcome = comparison ? comparison->follow(pin.passage) : PassageOutcome();
        }
        if (outcome.fate == PassageFate::Changed) {
            ++followed.stale;
            continue;
        }
        const auto found = outcome.fate == PassageFate::Carried ? PinState::Firm : PinState::Moved;
        // One that waits for its expert's word goes on waiting.
        const auto state = pin.isMoved ? PinState::Moved : found;
        const DocumentPassage place{pin.document, replacement->after, outcome.passage};
        const auto recorded = recordChanges(workplace, {pinFollowed(file, owner, pin.id, place, state)});
        if (!recorded && mayPass(recorded.error())) {
            return recorded.error();
        }
        // Refused: the expert changed the sheet meanwhile; what they left stays as it is.
        ++(!recorded ? followed.stale : found == PinState::Firm ? followed.carried : followed.moved);
    }
    return {};
}

} // namespace

Result<FollowedPins> followPins(Workplace& workplace, const ApplicationId& application, PdfService& pdf,
                                const Task& task)
{
    FollowedPins followed;
    Comparisons comparisons(pdf, task);
    PINGSHEN_ASSIGN(const auto owners, sheetOwners(workplace, application));
    QStringList searches;
    for (const auto& owner : owners) {
        PINGSHEN_ASSIGN(auto file, applicationFile(workplace, application, owner));
        PINGSHEN_TRY(markArrivals(workplace, file));
        searches += searchesOn(file, owner);
        PINGSHEN_TRY(followOn(workplace, file, owner, comparisons, followed));
    }
    if (!searches.isEmpty()) {
        PINGSHEN_TRY(PlaceStore(workplace.database())
                         .put({}, notedKey(application), {{u"searches"_s, QJsonArray::fromStringList(searches)}}));
    }
    return followed;
}

Result<bool> awaitsFollowing(Workplace& workplace, const ApplicationId& application)
{
    PINGSHEN_ASSIGN(const auto noted, PlaceStore(workplace.database()).place({}, notedKey(application)));
    const auto known = noted[u"searches"_s].toArray();
    PINGSHEN_ASSIGN(const auto owners, sheetOwners(workplace, application));
    for (const auto& owner : owners) {
        PINGSHEN_ASSIGN(auto file, applicationFile(workplace, application, owner));
        PINGSHEN_TRY(markArrivals(workplace, file));
        const auto searches = searchesOn(file, owner);
        if (std::ranges::any_of(searches, [&](const QString& search) { return !known.contains(search); })) {
            return true;
        }
    }
    return false;
}

} // namespace pingshen
