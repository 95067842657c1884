// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pdf/MarkedUpdate.h"

#include "core/pdf/DocumentInput.h"
#include "core/pdf/PageBoxes.h"
#include "core/pdf/Qpdf.h"
#include "core/pdf/WholePages.h"
#include "core/pdf/signatures/SignatureFields.h"

#include <QCryptographicHash>
#include <QMap>

#include <algorithm>
#include <array>
#include <iterator>
#include <set>
#include <stdexcept>
#include <utility>
#include <vector>

namespace pingshen {

namespace {

constexpr const char* violet = "0.89 0.83 0.97"; ///< as highlights are in the window
constexpr qint64 endBytes = 4096;                ///< where a file says how it ends
constexpr qint64 headBytes = 1024;               ///< where it says that it is one
constexpr int highestNumber = 8'388'607;         ///< of an object. Source: ISO 32000-1, annex C

QByteArray textOf(double number)
{
    auto text = QByteArray::number(number, 'f', 4);
    while (text.endsWith('0')) {
        text.chop(1);
    }
    return text.endsWith('.') ? text.chopped(1) : text;
}

QByteArray textOf(QPointF point)
{
    return textOf(point.x()) + ' ' + textOf(point.y());
}

QByteArray textOf(const std::string& text)
{
    return QByteArray::fromStdString(text);
}

/// A string of PDF, in UTF-16 where its own letters do not do.
QByteArray stringOf(const QString& text)
{
    return textOf(QPDFObjectHandle::newUnicodeString(text.toStdString()).unparse());
}

QByteArray reference(int number)
{
    return QByteArray::number(number) + " 0 R";
}

/// "<< ... >>" of the dictionary, with other values for some of its keys.
QByteArray changedDictionary(QPDFObjectHandle dictionary, const QMap<QByteArray, QByteArray>& others)
{
    QByteArray text = "<<";
    for (auto& [key, value] : dictionary.getDictAsMap()) {
        if (!others.contains(textOf(key))) {
            text += ' ' + textOf(QPDFObjectHandle::newName(key).unparse()) + ' ' + textOf(value.unparse());
        }
    }
    for (auto other = others.begin(); other != others.end(); ++other) {
        text += ' ' + other.key() + ' ' + other.value();
    }
    return text + " >>";
}

QByteArray read(const OpenDocument& document, qint64 from, qint64 bytes)
{
    QByteArray part(std::min(bytes, document.size() - from), '\0');
    if (document.read(from, part.data(), part.size()) != part.size()) {
        throw std::runtime_error("cannot read");
    }
    return part;
}

/// How a file ends, before anything is put behind it.
struct FileEnd
{
    qint64 header = 0;     ///< where the first byte is that offsets count from
    qint64 table = 0;      ///< where the newest table of objects begins, counted from there
    bool isStream = false; ///< it is a stream
};

FileEnd endOf(const OpenDocument& document)
{
    FileEnd end;
    end.header = std::max<qint64>(0, read(document, 0, headBytes).indexOf("%PDF-"));
    const auto tail = read(document, std::max<qint64>(0, document.size() - endBytes), endBytes);
    const auto word = tail.lastIndexOf("startxref");
    const auto number = word < 0 ? QByteArray() : tail.mid(word + 9).simplified();
    bool isNumber = false;
    end.table = number.left(number.indexOf(' ')).toLongLong(&isNumber);
    if (!isNumber || end.table < 0 || end.table + end.header >= document.size()) {
        throw std::runtime_error("no end");
    }
    end.isStream = !read(document, end.header + end.table, 64).trimmed().startsWith("xref");
    return end;
}

/// The four corners as the page is shown (top left, top right, bottom left, bottom right), in its own coordinates: the
/// order in which viewers write them.
std::array<QPointF, 4> cornersOf(QPDFObjectHandle page, const PageRect& rect)
{
    const auto points = pointsOf(rect);
    const auto own = [&](QPointF shown) { return ownPoint(page, shown); };
    return {own(points.topLeft()), own(points.topRight()), own(points.bottomLeft()), own(points.bottomRight())};
}

/// Where a mark is on its page: "x y x y" around all, the corners of each piece, and what fills them.
struct Shape
{
    QByteArray bounds;
    QByteArray corners;
    QByteArray filling;
};

Shape shapeOf(QPDFObjectHandle page, const QList<PageRect>& rects)
{
    Shape shape;
    QPointF low;
    QPointF high;
    for (const auto& rect : rects) {
        const auto corners = cornersOf(page, rect);
        for (const auto& corner : corners) {
            const bool isFirst = shape.corners.isEmpty();
            low = isFirst ? corner : QPointF(std::min(low.x(), corner.x()), std::min(low.y(), corner.y()));
            high = isFirst ? corner : QPointF(std::max(high.x(), corner.x()), std::max(high.y(), corner.y()));
            shape.corners += textOf(corner) + ' ';
        }
        shape.filling += textOf(corners[0]) + " m " + textOf(corners[1]) + " l " + textOf(corners[3]) + " l "
                         + textOf(corners[2]) + " l h\n";
    }
    shape.bounds = textOf(low) + ' ' + textOf(high);
    return shape;
}

/// The objects that are put behind a file, and the table of them.
class Update
{
public:
    Update(QPDF& pdf, const OpenDocument& document, int firstNew)
        : m_trailer(pdf.getTrailer()),
          m_end(endOf(document)),
          m_start(document.size() - m_end.header),
          m_next(firstNew)
    {}

    /// An object that the file does not have yet. Returns its number.
    int add(const QByteArray& object)
    {
        put(m_next, 0, object);
        return m_next++;
    }
    void put(int number, int generation, const QByteArray& object)
    {
        if (number < 1 || number > highestNumber) {
            throw std::runtime_error("no number of an object");
        }
        m_entries.insert(number, {m_start + m_bytes.size(), generation});
        m_bytes += QByteArray::number(number) + ' ' + QByteArray::number(generation) + " obj\n" + object + "\nendobj\n";
    }

    QByteArray finished()
    {
        const auto table = m_start + m_bytes.size();
        m_bytes += m_end.isStream ? stream(table) : plainTable();
        return m_bytes + "startxref\n" + QByteArray::number(table) + "\n%%EOF\n";
    }

private:
    struct Entry
    {
        qint64 offset = 0;
        int generation = 0;
    };

    QByteArray trailerEntries(int size)
    {
        auto text = " /Size " + QByteArray::number(size) + " /Prev " + QByteArray::number(m_end.table) + " /Root "
                    + textOf(m_trailer.getKey("/Root").unparse());
        if (m_trailer.hasKey("/Info")) {
            text += " /Info " + textOf(m_trailer.getKey("/Info").unparse());
        }
        auto id = m_trailer.getKey("/ID");
        const auto now = '<' + QCryptographicHash::hash(m_bytes, QCryptographicHash::Md5).toHex() + '>';
        const bool isKnown = id.isArray() && id.getArrayNItems() == 2 && id.getArrayItem(0).isString();
        return text + " /ID [" + (isKnown ? textOf(id.getArrayItem(0).unparse()) : now) + ' ' + now + ']';
    }

    /// Runs of numbers that follow each other: the first of each, and how many.
    QList<std::pair<int, int>> runs() const
    {
        QList<std::pair<int, int>> runs;
        for (auto entry = m_entries.begin(); entry != m_entries.end(); ++entry) {
            if (runs.isEmpty() || runs.last().first + runs.last().second != entry.key()) {
                runs.append({entry.key(), 0});
            }
            ++runs.last().second;
        }
        return runs;
    }

    QByteArray plainTable()
    {
        QByteArray text = "xref\n";
        for (const auto& run : runs()) {
            text += QByteArray::number(run.first) + ' ' + QByteArray::number(run.second) + '\n';
            for (int number = run.first; number < run.first + run.second; ++number) {
                const auto& entry = m_entries[number];
                text += QByteArray::number(entry.offset).rightJustified(10, '0') + ' '
                        + QByteArray::number(entry.generation).rightJustified(5, '0') + " n\r\n";
            }
        }
        return text + "trailer\n<<" + trailerEntries(m_next) + " >>\n";
    }

    QByteArray stream(qint64 table)
    {
        const int number = m_next++;
        m_entries.insert(number, {table, 0});
        QByteArray index;
        for (const auto& run : runs()) {
            index += QByteArray::number(run.first) + ' ' + QByteArray::number(run.second) + ' ';
        }
        QByteArray data;
        const auto add = [&data](qint64 value, int bytes) {
            for (int shift = 8 * (bytes - 1); shift >= 0; shift -= 8) {
                data.append(static_cast<char>((value >> shift) & 0xFF));
            }
        };
        for (const auto& entry : std::as_const(m_entries)) {
            add(1, 1);
            add(entry.offset, 8);
            add(entry.generation, 2);
        }
        return QByteArray::number(number) + " 0 obj\n<< /Type /XRef /W [1 8 2] /Index [" + index + "] /Length "
               + QByteArray::number(data.size()) + trailerEntries(m_next) + " >>\nstream\n" + data
               + "\nendstream\nendobj\n";
    }

    QPDFObjectHandle m_trailer;
    FileEnd m_end;
    qint64 m_start; ///< where these bytes begin, as offsets count
    int m_next;
    QByteArray m_bytes = "\n"; ///< the file need not end with a line
    QMap<int, Entry> m_entries;
};

/// Returns the annotation's number.
int addMark(Update& update, QPDFObjectHandle page, const PdfMark& mark)
{
    const auto shape = shapeOf(page, mark.passage.rects);
    const auto filling = "/G gs " + QByteArray(violet) + " rg\n" + shape.filling + "f\n";
    const int look = update.add("<< /Type /XObject /Subtype /Form /BBox [" + shape.bounds
                                + "] /Resources << /ExtGState << /G << /Type /ExtGState /BM /Multiply >> >> >> /Length "
                                + QByteArray::number(filling.size()) + " >>\nstream\n" + filling + "endstream");
    const auto when = "(D:" + mark.at.toUTC().toString(QStringLiteral("yyyyMMddHHmmss")).toLatin1() + "Z)";
    auto text = "<< /Type /Annot /Subtype /Highlight /Rect [" + shape.bounds + "] /QuadPoints ["
                + shape.corners.trimmed() + "] /C [" + violet + "] /F 4 /P " + textOf(page.unparse()) + " /NM "
                + stringOf(mark.id) + " /T " + stringOf(mark.author) + " /AP << /N " + reference(look) + " >>";
    if (mark.at.isValid()) {
        text += " /M " + when + " /CreationDate " + when;
    }
    if (!mark.note.isEmpty()) {
        text += " /Contents " + stringOf(mark.note);
    }
    return update.add(text + " >>");
}

QByteArray annotationsWith(QPDFObjectHandle page, const QList<int>& added)
{
    auto there = page.getKey("/Annots");
    QByteArray text = "[";
    for (int i = 0; there.isArray() && i < there.getArrayNItems(); ++i) {
        text += ' ' + textOf(there.getArrayItem(i).unparse());
    }
    for (const int number : added) {
        text += ' ' + reference(number);
    }
    return text + " ]";
}

/// qpdf makes a page of its own of each place that a page is shown at, which the file lacks: such pages are written,
/// and the lists that lead to them.
void putParted(Update& update, QPDF& pdf, const std::vector<QPDFObjectHandle>& pages, const std::set<int>& written)
{
    const auto there = pdf.getXRefTable();
    std::set<QPDFObjGen> parents;
    for (int number = 0; number < static_cast<int>(pages.size()); ++number) {
        auto page = pages.at(static_cast<size_t>(number));
        if (there.contains(page.getObjGen())) {
            continue;
        }
        if (!written.contains(number)) {
            update.put(page.getObjectID(), page.getGeneration(), changedDictionary(page, {}));
        }
        auto parent = page.getKey("/Parent");
        if (parents.insert(parent.getObjGen()).second) {
            const auto kids = textOf(parent.getKey("/Kids").unparseResolved());
            update.put(parent.getObjectID(), parent.getGeneration(), changedDictionary(parent, {{"/Kids", kids}}));
        }
    }
    if (!parents.empty() && pdf.anyWarnings()) {
        throw std::runtime_error("no whole list of pages");
    }
}

int firstNewNumber(QPDF& pdf, const std::vector<QPDFObjectHandle>& pages)
{
    const auto there = pdf.getXRefTable();
    auto size = pdf.getTrailer().getKey("/Size");
    int next = size.isInteger() ? size.getIntValueAsInt() : 1;
    next = there.empty() ? next : std::max(next, there.rbegin()->first.getObj() + 1);
    for (const auto& page : pages) {
        next = std::max(next, page.getObjectID() + 1);
    }
    return next;
}

bool forbidsNotes(QPDF& pdf)
{
    return std::ranges::any_of(signatureFieldsOf(pdf), &SignatureField::forbidsNotes);
}

/// What a copy is to have of a page, and has.
struct PageState
{
    QPDFObjGen number;
    QByteArray dictionary;

    bool operator==(const PageState&) const = default;
};

PageState stateOf(QPDFObjectHandle page, const QByteArray& annotations)
{
    return {page.getObjGen(), changedDictionary(page, {{"/Annots", annotations}})};
}

PageState stateOf(QPDFObjectHandle page)
{
    return stateOf(page, textOf(page.getKey("/Annots").unparse()));
}

void open(QPDF& pdf, const std::shared_ptr<const OpenDocument>& document, const QByteArray& behind,
          const QString& password)
{
    pdf.setSuppressWarnings(true);
    pdf.setAttemptRecovery(false);
    process(pdf, document, password.toUtf8().constData(), behind);
}

/// Every page is there as it was, and each marked one has its marks.
bool isWhole(const std::shared_ptr<const OpenDocument>& document, const QByteArray& update,
             const std::vector<PageState>& expected)
{
    QPDF pdf;
    open(pdf, document, update, {});
    const auto pages = wholePages(pdf);
    return std::ranges::equal(pages, expected, {}, [](const auto& page) { return stateOf(page); });
}

Result<PdfUpdate> updateOf(const std::shared_ptr<const OpenDocument>& document, const QString& password,
                           const QList<PdfMark>& marks)
{
    QPDF pdf;
    open(pdf, document, {}, password);
    if (pdf.isEncrypted()) {
        return Error::Code::PdfEncrypted;
    }
    const auto pages = wholePages(pdf);
    QMap<int, QList<PdfMark>> byPage;
    for (const auto& mark : marks) {
        if (mark.passage.page < 0 || std::cmp_greater_equal(mark.passage.page, pages.size())) {
            return Error::Code::PdfPageMissing;
        }
        byPage[mark.passage.page].append(mark);
    }
    if (marks.isEmpty()) {
        return PdfUpdate();
    }
    std::vector<PageState> expected;
    std::ranges::transform(pages, std::back_inserter(expected), [](const auto& page) { return stateOf(page); });
    if (pdf.anyWarnings()) { // a page names something that qpdf cannot read, and leaves the name out
        return Error::Code::PdfUnsound;
    }
    Update update(pdf, *document, firstNewNumber(pdf, pages));
    std::set<int> written;
    for (auto each = byPage.begin(); each != byPage.end(); ++each) {
        const auto& page = pages.at(static_cast<size_t>(each.key()));
        QList<int> added;
        for (const auto& mark : each.value()) {
            added.append(addMark(update, page, mark));
        }
        auto& state = expected.at(static_cast<size_t>(each.key()));
        state = stateOf(page, annotationsWith(page, added));
        update.put(page.getObjectID(), page.getGeneration(), state.dictionary);
        written.insert(each.key());
    }
    putParted(update, pdf, pages, written);
    const auto bytes = update.finished();
    return isWhole(document, bytes, expected) ? Result(PdfUpdate{bytes, forbidsNotes(pdf)}) : Error::Code::PdfUnsound;
}

} // namespace

Result<PdfUpdate> markedUpdate(const std::shared_ptr<const OpenDocument>& document, const QString& password,
                               const QList<PdfMark>& marks)
{
    try {
        return updateOf(document, password, marks);
    } catch (const std::exception&) {
        return Error::Code::PdfUnsound;
    }
}

} // namespace pingshen
