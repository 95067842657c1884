// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/work/importing/FollowPins.h"

#include "core/compare/DocumentComparison.h"
#include "core/review/Pins.h"
#include "core/storage/DossierStore.h"
#include "core/storage/PlaceStore.h"
#include "core/storage/ReviewStore.h"
#include "core/storage/Vault.h"
#include "core/storage/journal/ReceivedContents.h"
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

/// As it was when it was received; null if it cannot be looked at, such as one that has not arrived here.
const Document* readableContent(const QList<Document>& contents, const Digest& content)
{
    const auto found = std::ranges::find(contents, content, &Document::digest);
    const bool isThere = found != contents.end() && found->status == DocumentStatus::Readable && found->pages > 0;
    return isThere ? &*found : nullptr;
}

bool canBeCompared(const QList<Document>& contents, const Replacement& replacement)
{
    return readableContent(contents, replacement.before) && readableContent(contents, replacement.after);
}

/// Whether another try may come to something else: the page, as it is, is not why it could not be read.
bool mayPassBy(const Error& error)
{
    switch (error.code) {
    case Error::Code::PdfDamaged:
    case Error::Code::PdfPasswordRequired:
    case Error::Code::PdfPasswordWrong:
    case Error::Code::PdfUnsupported:
    case Error::Code::PdfPageMissing:
    case Error::Code::PdfPageUnrenderable:
        return false;
    default:
        return true;
    }
}

/// What became of a passage, and whether that is for good: every page that was asked for answered.
struct Searched
{
    PassageOutcome outcome;
    bool isAnswered = false;
};

/// Reads both contents of a document and compares them, once for all pins of all sheets.
class Comparisons
{
public:
    Comparisons(PdfService& pdf, const Task& task) : m_pdf(pdf), m_task(task) {}

    /// Errors: Cancelled, WorkerNotStarted.
    Result<Searched> follow(const ApplicationFile& file, const Replacement& replacement, const Passage& passage)
    {
        if (!canBeCompared(file.documentsInHistory(), replacement)) {
            return Searched();
        }
        PINGSHEN_ASSIGN(auto* made, of(file, replacement));
        const auto outcome = made->comparison->follow(passage);
        return Searched{outcome, made->isAnswered};
    }

    /// What became of each page. Only of what can be compared. Errors: the same.
    Result<QList<PageOutcome>> pages(const ApplicationFile& file, const Replacement& replacement)
    {
        PINGSHEN_ASSIGN(auto* made, of(file, replacement));
        return made->comparison->pages();
    }

private:
    struct Made
    {
        std::optional<DocumentComparison> comparison;
        bool isAnswered = true; ///< so far: pictures are asked for as they are needed
    };

    Result<Made*> of(const ApplicationFile& file, const Replacement& replacement)
    {
        auto& made = m_made[replacement];
        if (!made.comparison) {
            PINGSHEN_ASSIGN(const auto before, contentOf(file, replacement.before, made));
            PINGSHEN_ASSIGN(const auto after, contentOf(file, replacement.after, made));
            PINGSHEN_ASSIGN(made.comparison, DocumentComparison::of(before, after, {m_task.stop, {}}));
            m_task.report(static_cast<qint64>(m_made.size()), static_cast<qint64>(m_made.size()));
        }
        return &made;
    }

    Result<ComparedContent> contentOf(const ApplicationFile& file, const Digest& digest, Made& made)
    {
        const auto contents = file.documentsInHistory();
        const int pages = readableContent(contents, digest)->pages;
        const PdfSource source{digest, file.bytes.value(digest)};
        ComparedContent content;
        for (int page = 0; page < pages; ++page) {
            PINGSHEN_TRY(m_task.proceed());
            auto words = m_pdf.words(source, page, PdfService::Recognise::No, m_task);
            if (!words && endsAll(words.error())) {
                return std::move(words).error();
            }
            made.isAnswered = made.isAnswered && (words || !mayPassBy(words.error()));
            // A page that cannot be read is one that is like no other.
            content.pages.append(words ? std::move(words).value() : PageText{.page = page});
        }
        const auto sizes = sizesOf(content.pages);
        content.picture = [this, source, sizes, &made](int page, int height) {
            auto picture = pictureOf(source, sizes, page, height);
            made.isAnswered = made.isAnswered && (picture || !mayPassBy(picture.error()));
            return picture;
        };
        return content;
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
    std::map<Replacement, Made> m_made;
};

/// The content that the pin's document has instead; nothing if it need not follow.
std::optional<Replacement> replacementOf(const ApplicationFile& file, const Pin& pin)
{
    const auto* document = file.document(pin.document);
    const bool isLeft = !pin.isAbsence() && document && document->status == DocumentStatus::Readable
                        && stateOf(file, pin) == PinState::Stale;
    return isLeft ? std::optional(Replacement{pin.content, document->digest}) : std::nullopt;
}

/// Which passage was looked for in which content, and by which comparison: a better one looks again.
QString searchOf(const PinId& pin, const Replacement& replacement)
{
    return u"%1 %2 %3"_s.arg(pin.value(), replacement.after.hex()).arg(DocumentComparison::edition);
}

/// All contents of its documents, those that another computer received and this one did not as such.
Result<QList<Document>> contentsHere(Workplace& workplace, const ApplicationId& application)
{
    const DossierStore dossiers(workplace.database());
    PINGSHEN_ASSIGN(const auto dossier, dossiers.load(application));
    PINGSHEN_ASSIGN(const auto earlier, dossiers.contentsOf(application));
    PINGSHEN_ASSIGN(const auto missing, missingContents(workplace.database(), workplace.vault().documents(),
                                                        QList<ApplicationId>{application}));
    auto contents = dossier.documents + earlier;
    for (auto& content : contents) {
        content.status = missing.pending.contains(content.digest) ? DocumentStatus::NotArrived : content.status;
    }
    return contents;
}

/// Of nobody, and in no journal: what a comparison came to follows from the contents.
QString notedKey(const ApplicationId& application)
{
    return u"followed/"_s + application.value();
}

/// `answered`: the searches that need not be made again.
Done followOn(Workplace& workplace, const ApplicationFile& file, const ReviewerId& owner, Comparisons& comparisons,
              FollowedPins& followed, QStringList& answered)
{
    const auto sheet = file.review.sheet(owner);
    for (const auto& pin : sheet.pins) {
        const auto replacement = replacementOf(file, pin);
        if (!replacement) {
            continue;
        }
        PassageOutcome outcome;
        if (!sheet.isLocked()) {
            PINGSHEN_ASSIGN(const auto searched, comparisons.follow(file, *replacement, pin.passage));
            outcome = searched.outcome;
            if (searched.isAnswered) {
                answered.append(searchOf(pin.id, *replacement));
            }
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
    QStringList answered;
    for (const auto& owner : owners) {
        PINGSHEN_ASSIGN(auto file, applicationFile(workplace, application, owner));
        PINGSHEN_TRY(markArrivals(workplace, file));
        PINGSHEN_TRY(followOn(workplace, file, owner, comparisons, followed, answered));
    }
    if (!answered.isEmpty()) {
        PINGSHEN_TRY(PlaceStore(workplace.database())
                         .put({}, notedKey(application), {{u"searches"_s, QJsonArray::fromStringList(answered)}}));
    }
    return followed;
}

Result<std::optional<int>> pageAfter(const ApplicationFile& file, const Digest& before, const Digest& after, int page,
                                     PdfService& pdf, const Task& task)
{
    const Replacement replacement{before, after};
    if (!canBeCompared(file.documentsInHistory(), replacement)) {
        return std::optional<int>();
    }
    PINGSHEN_ASSIGN(const auto pages, Comparisons(pdf, task).pages(file, replacement));
    const auto outcome = pages.value(page);
    return outcome.page >= 0 ? std::optional(outcome.page) : std::nullopt;
}

Result<bool> awaitsFollowing(Workplace& workplace, const ApplicationId& application)
{
    PINGSHEN_ASSIGN(const auto noted, PlaceStore(workplace.database()).place({}, notedKey(application)));
    const auto known = noted[u"searches"_s].toArray();
    PINGSHEN_ASSIGN(auto left, ReviewStore(workplace.database()).leftBehind(application));
    left.removeIf([&](const ReviewStore::LeftPin& pin) {
        return known.contains(searchOf(pin.id, {pin.content, pin.now}));
    });
    if (left.isEmpty()) {
        return false;
    }
    PINGSHEN_ASSIGN(const auto contents, contentsHere(workplace, application));
    return std::ranges::any_of(left, [&](const ReviewStore::LeftPin& pin) {
        return canBeCompared(contents, {pin.content, pin.now});
    });
}

} // namespace pingshen
