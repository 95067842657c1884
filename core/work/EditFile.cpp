// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/work/EditFile.h"

#include "core/base/Files.h"
#include "core/base/Json.h"
#include "core/domain/EditKinds.h"
#include "core/review/ChangeRules.h"
#include "core/storage/Database.h"
#include "core/storage/EditJournal.h"
#include "core/storage/ReviewStore.h"
#include "core/storage/Vault.h"
#include "core/storage/journal/JournalRows.h"
#include "core/storage/journal/ReceivedContents.h"
#include "core/work/AcceptEdits.h"
#include "core/work/History.h"
#include "core/work/People.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QMap>

#include <algorithm>

namespace pingshen {

using namespace Qt::StringLiterals;

namespace {

using Fault = EditFileFault::Reason;

constexpr int version = 1;
constexpr qint64 mostInHead = 64;
constexpr qsizetype keyBytes = 32;
constexpr int linesAtATime = 1000;
constexpr QByteArrayView head = "pingshen edits ";
constexpr QByteArrayView noSignature = "-";

/// Only lower-case hexadecimal digits count: one spelling for one value.
std::optional<QByteArray> fromHex(const QByteArray& digits)
{
    auto bytes = QByteArray::fromHex(digits);
    return bytes.toHex() == digits ? std::optional(std::move(bytes)) : std::nullopt;
}

qsizetype membersIn(const QJsonValue& value)
{
    qsizetype count = 0;
    if (value.isObject()) {
        const auto object = value.toObject();
        count = object.size();
        for (const auto& member : object) {
            count += membersIn(member);
        }
    }
    for (const auto& item : value.toArray()) {
        count += membersIn(item);
    }
    return count;
}

/// Outside of its texts, JSON has one colon for each member.
qsizetype colonsIn(const QByteArray& json)
{
    qsizetype count = 0;
    bool isText = false;
    for (qsizetype i = 0; i < json.size(); ++i) {
        if (isText && json[i] == '\\') {
            ++i;
        } else if (json[i] == '"') {
            isText = !isText;
        } else if (!isText && json[i] == ':') {
            ++count;
        }
    }
    return count;
}

/// Two members of one name are read in two ways by two readers.
bool isUnambiguous(const QByteArray& bytes)
{
    const auto json = parseJsonObject(bytes);
    return json && membersIn(*json) == colonsIn(bytes);
}

class EditFileReader
{
public:
    explicit EditFileReader(QFile& file) : m_file(file) {}

    /// Nothing: it is read.
    Result<std::optional<Fault>> read(const Task& task)
    {
        if (const auto fault = readHead()) {
            return std::optional(*fault);
        }
        if (m_file.size() > EditFileLimits().bytes) {
            return std::optional(Fault::TooLarge);
        }
        for (int lines = 1; !m_isEnded; ++lines) {
            if (lines % linesAtATime == 0) {
                PINGSHEN_TRY(task.proceed());
                task.report(m_file.pos(), m_file.size());
            }
            if (const auto fault = readLine()) {
                return std::optional(*fault);
            }
        }
        return m_file.atEnd() ? std::optional<Fault>() : std::optional(Fault::Damaged);
    }

    EditFile content() && { return std::move(m_content); }

private:
    std::optional<Fault> readHead()
    {
        const auto line = m_file.readLine(mostInHead);
        bool isNumber = false;
        const auto found = line.startsWith(head) ? line.sliced(head.size()).trimmed().toInt(&isNumber) : 0;
        if (!isNumber || found < 1) {
            return Fault::Foreign;
        }
        m_digest.addData(line);
        return found > version ? std::optional(Fault::Newer) : std::nullopt;
    }

    std::optional<Fault> readLine()
    {
        auto line = m_file.readLine(EditFileLimits().lineBytes);
        if (!line.endsWith('\n')) {
            return Fault::Damaged;
        }
        const auto space = line.indexOf(' ');
        const auto word = line.first(std::max<qsizetype>(space, 0));
        const auto rest = line.sliced(space + 1).chopped(1);
        if (word == "end") {
            m_isEnded = true;
            const auto expected = QByteArray::number(m_content.edits.size()) + ' ' + m_digest.result().toHex();
            return rest == expected ? std::nullopt : std::optional(Fault::Damaged);
        }
        m_digest.addData(line);
        if (word == "device") {
            return readKey(rest);
        }
        return word == "edit" ? readEdit(rest) : std::nullopt; // what a later program adds is passed over
    }

    std::optional<Fault> readKey(const QByteArray& digits)
    {
        const auto key = fromHex(digits);
        if (!key || key->size() != keyBytes) {
            return Fault::Damaged;
        }
        if (!m_content.keys.contains(*key)) {
            m_content.keys.append(*key);
        }
        return {};
    }

    std::optional<Fault> readEdit(const QByteArray& rest)
    {
        const auto space = rest.indexOf(' ');
        const auto word = rest.first(std::max<qsizetype>(space, 0));
        const auto signature = word == noSignature ? QByteArray() : fromHex(word);
        if (space < 0 || !signature) {
            return Fault::Damaged;
        }
        m_content.edits.append({rest.sliced(space + 1), *signature});
        return {};
    }

    QFile& m_file;
    QCryptographicHash m_digest{QCryptographicHash::Sha256};
    EditFile m_content;
    bool m_isEnded = false;
};

Fault faultOf(RefusedEdit::Reason reason)
{
    switch (reason) {
    case RefusedEdit::Reason::Unreadable:
        return Fault::Unreadable;
    case RefusedEdit::Reason::DeviceUnknown:
        return Fault::DeviceUnknown;
    case RefusedEdit::Reason::SignatureWrong:
        return Fault::SignatureWrong;
    case RefusedEdit::Reason::LinkBroken:
        return Fault::LinkBroken;
    case RefusedEdit::Reason::OwnDevice:
        return Fault::OwnDevice;
    case RefusedEdit::Reason::AgainstRules:
        return Fault::AgainstRules;
    }
    Q_UNREACHABLE();
}

/// The edits that a file holds of each device: without a gap, linked, the last one signed. So each of them is its
/// device's if that signature is, and nobody else can put any between or after.
class Chains
{
public:
    std::optional<Fault> take(const QList<SentEdit>& edits)
    {
        for (const auto& sent : edits) {
            auto edit = editFromBytes(sent.bytes);
            if (!edit || !isUnambiguous(sent.bytes) || !isWellFormed(*edit)) {
                return Fault::Unreadable;
            }
            const auto before = m_ends.constFind(edit->device);
            if (before != m_ends.constEnd() && !continues(*edit, *before)) {
                return Fault::LinkBroken;
            }
            auto& end = m_ends[edit->device];
            end = endOf(*edit);
            end.signature = sent.signature;
        }
        const bool isOpen = std::ranges::any_of(m_ends, [](const ChainHead& end) { return end.signature.isEmpty(); });
        return isOpen ? std::optional(Fault::SignatureWrong) : std::nullopt;
    }

    bool contain(const DeviceId& device) const { return m_ends.contains(device); }

private:
    QMap<DeviceId, ChainHead> m_ends; ///< with the last edit's signature
};

Result<QList<EditRef>> endsOf(Workplace& workplace)
{
    QList<EditRef> ends;
    PINGSHEN_ASSIGN(const auto heads, chainHeads(workplace.database()));
    for (const auto& chain : heads) {
        ends.append({chain.device, chain.seq});
    }
    return ends;
}

/// Of the files' keys those of devices that are known or trusted.
class Trust
{
public:
    Trust(const QMap<DeviceId, QByteArray>& known, const QList<DeviceId>& trusted) : m_known(known), m_trusted(trusted)
    {}

    void take(const QList<QByteArray>& keys, const Chains& writers)
    {
        for (const auto& key : keys) {
            const auto device = deviceIdOf(key);
            if (m_known.contains(device) || !writers.contain(device)) {
                continue;
            }
            if (m_trusted.contains(device)) {
                m_keys.append(key);
            } else if (!m_strangers.contains(device)) {
                m_strangers.append(device);
            }
        }
    }

    const QList<QByteArray>& keys() const { return m_keys; }
    const QList<DeviceId>& strangers() const { return m_strangers; }

private:
    const QMap<DeviceId, QByteArray>& m_known;
    const QList<DeviceId>& m_trusted;
    QList<QByteArray> m_keys;
    QList<DeviceId> m_strangers;
};

/// Nothing: there is too much for a file that is read again.
std::optional<QByteArray> fileOf(const QList<SentEdit>& edits, const QList<QByteArray>& keys,
                                 const EditFileLimits& limits)
{
    auto bytes = head.toByteArray() + QByteArray::number(version) + '\n';
    for (const auto& key : keys) {
        bytes += "device " + key.toHex() + '\n';
    }
    for (const auto& edit : edits) {
        const auto signature = edit.signature.isEmpty() ? noSignature.toByteArray() : edit.signature.toHex();
        const auto before = bytes.size();
        bytes += "edit " + signature + ' ' + edit.bytes + '\n';
        if (bytes.size() - before > limits.lineBytes || bytes.size() > limits.bytes) {
            return std::nullopt;
        }
    }
    bytes += "end " + QByteArray::number(edits.size()) + ' ' + Digest::of(bytes).hex().toLatin1() + '\n';
    return bytes.size() <= limits.bytes ? std::optional(bytes) : std::nullopt;
}

/// Somebody else gave them the office's role that they have.
Result<bool> isOfficeByAnother(Workplace& workplace, const PersonBook& persons, const PersonId& author)
{
    PINGSHEN_ASSIGN(const auto edits, workplace.journal().editsOf({}));
    PersonBook book;
    const auto isOffice = [&book](const PersonId& id) {
        const auto* person = book.person(id);
        return person && person->roles.testFlag(Role::Office);
    };
    QMap<PersonId, PersonId> givers; // by the person as entered; empty: nobody said who it was
    for (const auto& edit : edits) {
        const PersonId id(edit.change.subject);
        const bool isPerson = rowOf(edit.change.kind).part == StatePart::Person;
        const bool wasOffice = isPerson && isOffice(id);
        apply(book, edit);
        if (isPerson && !isOffice(id)) {
            givers.remove(id);
        } else if (isPerson && !wasOffice) {
            givers.insert(id, edit.change.author);
        }
    }
    const auto me = persons.meant(author);
    for (const auto& [id, giver] : givers.asKeyValueRange()) {
        if (persons.meant(id) == me && !giver.isEmpty() && persons.meant(giver) != me) {
            return true;
        }
    }
    return false;
}

/// They have begun a sheet of it that is not submitted, or was returned.
Result<bool> isSheetOpen(Workplace& workplace, const ApplicationId& application, const PersonBook& persons,
                         const PersonId& author)
{
    PINGSHEN_ASSIGN(const auto review, ReviewStore(workplace.database()).load(application));
    for (const auto& [owner, sheet] : review.sheets.asKeyValueRange()) {
        if (persons.meant(owner) == persons.meant(author) && !sheet.isLocked()) {
            return true;
        }
    }
    return false;
}

} // namespace

Result<std::variant<EditFile, EditFileFault>> readEditFile(const QString& path, const Task& task)
{
    PINGSHEN_ASSIGN(const auto file, openOrdinary(path));
    EditFileReader reader(*file);
    PINGSHEN_ASSIGN(const auto fault, reader.read(task));
    if (fault) {
        return std::variant<EditFile, EditFileFault>(EditFileFault{*fault, path});
    }
    return std::variant<EditFile, EditFileFault>(std::move(reader).content());
}

Result<EditWriting> mayWriteEdits(Workplace& workplace, const PersonId& author)
{
    PINGSHEN_ASSIGN(const auto persons, personsOf(workplace));
    const bool isOffice = isOfOffice(persons, author);
    if (author.isEmpty()) {
        return EditWriting::Allowed;
    }
    if (isOffice) {
        PINGSHEN_ASSIGN(const bool isGiven, isOfficeByAnother(workplace, persons, author));
        if (isGiven) {
            return EditWriting::Allowed;
        }
    }
    PINGSHEN_ASSIGN(const auto applications, editedApplications(workplace.database()));
    for (const auto& application : applications) {
        PINGSHEN_ASSIGN(const bool isHidden, isAnythingHidden(workplace, application, author));
        if (isHidden && !isOffice) {
            return EditWriting::HiddenFromAuthor;
        }
        PINGSHEN_ASSIGN(const bool isOpen, isSheetOpen(workplace, application, persons, author));
        if (isHidden && isOpen) {
            return EditWriting::OfficeByItself;
        }
    }
    return EditWriting::Allowed;
}

Result<std::variant<WrittenEdits, EditFileFault>> writeEditFile(Workplace& workplace, const QString& path,
                                                                const QMap<DeviceId, qint64>& known,
                                                                const EditFileLimits& limits)
{
    using Outcome = std::variant<WrittenEdits, EditFileFault>;
    PINGSHEN_TRY(workplace.vault().endKnown());
    PINGSHEN_ASSIGN(const auto sent, editsToSend(workplace, known));
    const auto bytes = fileOf(sent.edits, sent.keys, limits);
    if (!bytes) {
        return Outcome(EditFileFault{Fault::TooMuch, path});
    }
    PINGSHEN_TRY(writeWhole(path, *bytes));
    WrittenEdits written{.edits = sent.edits.size(), .own = {}, .ends = {}};
    PINGSHEN_ASSIGN(written.own, storedDevice(workplace.database()));
    PINGSHEN_ASSIGN(written.ends, endsOf(workplace));
    return Outcome(std::move(written));
}

Result<std::variant<AcceptedEdits, EditFileFault>> acceptEditFiles(Workplace& workplace, const QStringList& paths,
                                                                   const QList<DeviceId>& trusted, const Task& task)
{
    using Outcome = std::variant<AcceptedEdits, EditFileFault>;
    PINGSHEN_TRY(workplace.vault().writable());
    PINGSHEN_ASSIGN(const auto known, devicesIn(workplace.database()));
    Trust trust(known, trusted);
    QList<SentEdit> edits;
    for (const auto& path : paths) {
        PINGSHEN_ASSIGN(const auto read, readEditFile(path, task));
        if (const auto* fault = std::get_if<EditFileFault>(&read)) {
            return Outcome(*fault);
        }
        const auto& file = std::get<EditFile>(read);
        Chains chains;
        if (const auto fault = chains.take(file.edits)) {
            return Outcome(EditFileFault{*fault, path});
        }
        trust.take(file.keys, chains);
        edits += file.edits;
        if (!trust.strangers().isEmpty()) {
            return Outcome(EditFileFault{Fault::DeviceNew, path, trust.strangers()});
        }
    }
    // Left without a commit, it takes back what was accepted beside the edit that is refused.
    PINGSHEN_ASSIGN(auto transaction, Transaction::begin(workplace.database()));
    AcceptedEdits outcome;
    PINGSHEN_ASSIGN(outcome.accepted, acceptEdits(workplace, edits, trust.keys(), task));
    if (!outcome.accepted.refused.isEmpty()) {
        const auto& refused = outcome.accepted.refused.first();
        return Outcome(EditFileFault{faultOf(refused.reason), paths.join(u", "_s), {refused.edit.device}});
    }
    PINGSHEN_ASSIGN(const auto missing,
                    missingContents(workplace.database(), workplace.vault().documents(), outcome.accepted.touched));
    outcome.pending = static_cast<int>(missing.pending.size());
    PINGSHEN_ASSIGN(outcome.ends, endsOf(workplace));
    PINGSHEN_TRY(transaction.commit());
    return Outcome(std::move(outcome));
}

} // namespace pingshen
