package vn.giaoban.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The many ways in which offices say who has to do something. */
class ChargeWordingsTest {

  private final ChargeReader reader = new ChargeReader(new BodyReader());

  private static List<String> names(String list) {
    return Arrays.stream(list.split("/", -1)).map(String::strip).filter(n -> !n.isEmpty()).toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
"""
Các cơ sở kinh doanh xăng dầu niêm yết giá bán. | Các cơ sở kinh doanh xăng dầu
          Ban QLDA đầu tư xây dựng công trình Thủy lợi bàn giao hồ sơ. | Ban QLDA đầu tư xây dựng công trình Thủy lợi
          Cấp đủ nhãn cho các phòng. |
          Cấp xã tự rà soát, lập danh sách. | Cấp xã
          Sở Nội vụ - Cơ quan thường trực Ban Chỉ đạo | Sở Nội vụ
          Giám đốc Sở Nội vụ: kiểm tra kho; yêu cầu nhà thầu dời giá kệ. | Giám đốc Sở Nội vụ
          Tập thể lãnh đạo Sở giai đoạn 2021 - 2023 tự kiểm điểm. | Tập thể lãnh đạo Sở
          Các hộ nuôi cá lồng trên sông Hà ký cam kết. | Các hộ nuôi cá lồng trên sông Hà
          Mỗi giáo viên dưới 40 tuổi đăng ký một sáng kiến. | Mỗi giáo viên dưới 40 tuổi
          Giáo viên chủ nhiệm các lớp cuối cấp lập danh sách. | Giáo viên chủ nhiệm các lớp cuối cấp
          Các trang thông tin của xã đăng tải danh sách. | Các trang thông tin của xã
          Vụ Thị trường, các thương vụ ở nước ngoài cập nhật nhu cầu. | Vụ Thị trường / các thương vụ ở nước ngoài
          Các nhiệm vụ quá hạn báo cáo trong tuần. |
          Trưởng ga Bến Lội phân ca gác chắn. | Trưởng ga Bến Lội
          Chủ các bến thủy nội địa trang bị đủ áo phao. | Chủ các bến thủy nội địa
          Người đại diện phần vốn tại Công ty Hà Lam có trách nhiệm báo cáo. | Người đại diện phần vốn tại Công ty Hà Lam
          Ủy viên thường trực Ban Chỉ đạo thành lập tổ công tác; tổ công tác làm việc từ ngày 05/9. | Ủy viên thường trực Ban Chỉ đạo
          Hội đồng Thuốc và Điều trị họp mỗi tháng một kỳ. | Hội đồng Thuốc và Điều trị
          Ban Pháp chế - Thanh tra rà soát hợp đồng. | Ban Pháp chế - Thanh tra
          Các công ty thông tin, tín hiệu: Hà Lam, Bình Sa thay máy. | công ty thông tin, tín hiệu Hà Lam / công ty thông tin, tín hiệu Bình Sa
          Hợp tác xã Hà Lam, Hợp tác xã Bình Sa mở sổ theo dõi. | Hợp tác xã Hà Lam / Hợp tác xã Bình Sa
          Nếu quá hạn thì Phòng Kinh tế tham mưu thu hồi. | Phòng Kinh tế
          Lập hồ sơ di tích đình Bến Lội (Phòng Văn hóa và Thông tin). | Phòng Văn hóa và Thông tin
          Giao Chi cục Thuế lập bộ thu, đề nghị Kho bạc Nhà nước phối hợp đối chiếu. | Chi cục Thuế
          Đội xử lý sự cố lưới điện khắc phục trong ngày. | Đội xử lý sự cố lưới điện
          Nhà thầu thi công gói số 3 bổ sung 2 mũi. | Nhà thầu thi công gói số 3
          Văn phòng thừa lệnh thông báo để các đơn vị trực thuộc, người đại diện phần vốn tại các công ty biết, thực hiện. | các đơn vị trực thuộc / người đại diện phần vốn tại các công ty
          Riêng Trường THCS Bến Lội: Ủy ban nhân dân xã Hà Lam làm rõ. | Ủy ban nhân dân xã Hà Lam
          Riêng UBND xã Hà Lam: khẩn trương bàn giao mặt bằng. | UBND xã Hà Lam
          Ủy ban nhân dân các xã, phường có điểm ngập phân công cán bộ. | Ủy ban nhân dân các xã, phường có điểm ngập
          Chi bộ trực thuộc đảng ủy cơ sở tổ chức kiểm điểm. | Chi bộ trực thuộc đảng ủy cơ sở
          Công ty TNHH Tư vấn xây dựng Bến Lội tự khắc phục. | Công ty TNHH Tư vấn xây dựng Bến Lội
          Công ty Cổ phần Cấp nước Hà Lam xây dựng Trạm bơm Bến Lội. | Công ty Cổ phần Cấp nước Hà Lam
          Thủ trưởng 05 đơn vị bị phê bình phải kiểm điểm. | Thủ trưởng 05 đơn vị bị phê bình
          Trung tâm Giám sát, điều hành đô thị thông minh đưa dữ liệu lên. | Trung tâm Giám sát, điều hành đô thị thông minh
          Giao trách nhiệm cho Phòng Kinh tế rà soát chợ. | Phòng Kinh tế
          Phân công cho đồng chí Phó Bí thư phụ trách. | Phó Bí thư
          Yêu cầu đối với Sở Xây dựng: rà soát hồ sơ. | Sở Xây dựng
          Trách nhiệm thực hiện thuộc về Chi cục Kiểm lâm | Chi cục Kiểm lâm
          Đơn vị chịu trách nhiệm là Văn phòng Tỉnh ủy. | Văn phòng Tỉnh ủy
          Về phía Sở Xây dựng, khẩn trương rà soát hồ sơ. | Sở Xây dựng
          Riêng đối với huyện Hà Lam, phải hoàn thành trước tháng 9/2026. | huyện Hà Lam
          Thẩm định đề án: Sở Nội vụ; phối hợp: Sở Tài chính; xong trong tháng 9/2026. | Sở Nội vụ
          Thẩm định đề án (Sở Nội vụ, phối hợp với Sở Tài chính). | Sở Nội vụ
          Các đồng chí phụ trách địa bàn bám sát cơ sở. | Các đồng chí phụ trách địa bàn
          Sở Y tế đề nghị Ủy ban nhân dân các xã, yêu cầu Thủ trưởng các đơn vị thực hiện. | Ủy ban nhân dân các xã / Thủ trưởng các đơn vị
          Quân khu 3A, Bộ Tư lệnh Bộ đội Biên phòng bố trí lực lượng. | Quân khu 3A / Bộ Tư lệnh Bộ đội Biên phòng
          Đồn Biên phòng Ia H'Rú tuần tra. | Đồn Biên phòng Ia H'Rú
          Các chi bộ Chợ Bến Lội, Hợp tác xã Vận tải Sông Hà, tổ dân phố Đông 1 kiểm điểm. | chi bộ Chợ Bến Lội / chi bộ Hợp tác xã Vận tải Sông Hà / chi bộ tổ dân phố Đông 1
          Các đảng ủy bộ phận, chi bộ trực thuộc gửi báo cáo. | Các đảng ủy bộ phận / chi bộ trực thuộc
          Các Trung tâm Y tế khu vực Bến Lội, Hà Lam phun thuốc. | Trung tâm Y tế khu vực Bến Lội / Trung tâm Y tế khu vực Hà Lam
          Trung tâm Tư vấn việc làm và Hòa giải lao động tiếp công nhân. | Trung tâm Tư vấn việc làm và Hòa giải lao động
          Giao Ban Tổ chức - Tuyên giáo lập danh sách. | Ban Tổ chức - Tuyên giáo
          Giao Tổ bảo vệ rừng thôn Nà Lùng tuần tra hằng tuần. | Tổ bảo vệ rừng thôn Nà Lùng
          Tổ hòa giải xóm Đông phối hợp các đoàn thể gặp gỡ hai gia đình. | Tổ hòa giải xóm Đông
          Các chi bộ Trạm Y tế, Trường Mầm non và Đảng ủy xã Hà Lam đăng ký việc làm theo. | chi bộ Trạm Y tế / chi bộ Trường Mầm non / Đảng ủy xã Hà Lam
          Ba chi bộ Thôn Đông, Thôn Tây, Thôn Nam kiểm điểm. | chi bộ Thôn Đông / chi bộ Thôn Tây / chi bộ Thôn Nam
          Giao Chi hội Nông dân, Chi đoàn thanh niên mỗi tổ chức trồng một tuyến đường hoa. | Chi hội Nông dân / Chi đoàn thanh niên
          Các Trưởng phòng: Tổ chức - Hành chính, Đào tạo chịu trách nhiệm thi hành. | Trưởng phòng Tổ chức - Hành chính / Trưởng phòng Đào tạo
          Hiệu trưởng các Trường THCS Hòa An, Tiểu học Bình Minh báo cáo. | Hiệu trưởng Trường THCS Hòa An / Hiệu trưởng Trường Tiểu học Bình Minh
          Trưởng Ban Quản lý chợ Bến Lội rà soát bình chữa cháy. | Trưởng Ban Quản lý chợ Bến Lội
          Sở Tài chính (trước đây là Sở Kế hoạch và Đầu tư), Sở Nội vụ rà soát. | Sở Tài chính / Sở Nội vụ
          Quỹ "Vì người nghèo" tỉnh phân bổ kinh phí. | Quỹ "Vì người nghèo" tỉnh
          Công an, Hội Nông dân xã tuần tra ban đêm. | Công an xã / Hội Nông dân xã
          Sửa cầu treo (Phòng Kinh tế thực hiện, xong trong quý III/2026). | Phòng Kinh tế
          Kinh phí do Văn phòng lập dự toán. | Văn phòng
          Định kỳ 03 tháng một lần, Sở Y tế kiểm tra. | Sở Y tế
          Mỗi tháng ít nhất một lần, các chi bộ họp dân. | các chi bộ
          Trách nhiệm của đảng viên | đảng viên
          Trách nhiệm, quyền hạn của Giám đốc | Giám đốc
          Các đơn vị tự kiểm tra; người đứng đầu trực tiếp chỉ đạo và chịu trách nhiệm về kết quả. | Các đơn vị
          Nhiệm vụ này giao Sở Khoa học và Công nghệ làm đầu mối. | Sở Khoa học và Công nghệ
          Nếu có vướng mắc đề nghị các đơn vị phản ánh kịp thời. | các đơn vị
          Định kỳ 6 tháng, hằng năm (trước ngày 15/12), các cơ quan gửi báo cáo. | các cơ quan
          Thừa lệnh Chủ tịch, Văn phòng thông báo đến các đơn vị biết, thực hiện. | các đơn vị
          Giao Sở Y tế giám sát bếp ăn, Sở Công Thương kiểm tra chợ đầu mối. | Sở Y tế / Sở Công Thương
          UBND tỉnh cơ bản thống nhất; giao Sở Xây dựng hoàn thiện hồ sơ. | Sở Xây dựng
          Sở Y tế hướng dẫn chuyên môn, báo cáo UBND tỉnh xem xét. | Sở Y tế
          Ở đảng ủy xã, phường: hoàn thành trước ngày 20/12/2025. | đảng ủy xã, phường
          Đối với các nhà thầu thi công: bố trí cán bộ an toàn. | các nhà thầu thi công
          Các đảng ủy quá hạn (Đảng ủy xã Hà Lam, Đảng ủy xã Bình Sa) phải kiểm điểm. | Đảng ủy xã Hà Lam / Đảng ủy xã Bình Sa
          Các đơn vị và các đồng chí có tên tại Điều 1 chịu trách nhiệm thi hành. | Các đơn vị / các đồng chí có tên tại Điều 1
          Các Ông (Bà): Giám đốc Sở Nội vụ và các Ông (Bà) có tên tại Điều 1 chịu trách nhiệm thi hành. | Giám đốc Sở Nội vụ / các Ông (Bà) có tên tại Điều 1
          Hiệu trưởng các trường có tổ chức bán trú phải ký giao nhận thực phẩm. | Hiệu trưởng các trường có tổ chức bán trú
          Ban thường vụ các huyện ủy, thị ủy nghiêm túc thực hiện. | Ban thường vụ các huyện ủy, thị ủy
          Các chi bộ, đảng bộ trực thuộc xây dựng kế hoạch của đơn vị mình. | Các chi bộ, đảng bộ trực thuộc
          Các bệnh viện tuyến thành phố cử bác sĩ luân phiên. | Các bệnh viện tuyến thành phố
          Thanh tra tỉnh đưa nội dung này vào kế hoạch. | Thanh tra tỉnh
          Nhiệm vụ, quyền hạn của Tổ công tác | Tổ công tác
          Chiều nay họp giao ban công tác kiểm tra. |
          Trường hợp xin lùi thời hạn, cơ quan chủ trì phải có văn bản báo cáo. | cơ quan chủ trì
          Quân ủy Trung ương, Đảng ủy Công an Trung ương lãnh đạo thực hiện. | Quân ủy Trung ương / Đảng ủy Công an Trung ương
          Tổng công ty Hàng không Hà Lam chủ động phương án. | Tổng công ty Hàng không Hà Lam
          Đề nghị Viễn thông Hà Lam, Bưu điện tỉnh hỗ trợ đường truyền. | Viễn thông Hà Lam / Bưu điện tỉnh
          Cục Quản lý đê điều và Phòng, chống thiên tai cập nhật bản đồ. | Cục Quản lý đê điều và Phòng, chống thiên tai
          Yêu cầu các sở, ngành, địa phương bắt tay ngay vào việc. | các sở, ngành, địa phương
          Tuyên truyền về bầu cử. Phân công đồng chí Hoàng Văn Long phụ trách loa. | Hoàng Văn Long
          Thu đảng phí quý I xong trước 25/3 (đ/c Lê Thị Mai, Chi ủy viên). | Lê Thị Mai, Chi ủy viên
          Đến ngày 30/11/2025, các địa phương phải giải ngân xong. | các địa phương
          Đề nghị các doanh nghiệp chăn nuôi lợn quy mô lớn tham gia. | các doanh nghiệp chăn nuôi lợn quy mô lớn
          Chủ tịch UBND các xã vùng Đồng bằng sông Hà tập trung chỉ đạo. | Chủ tịch UBND các xã vùng Đồng bằng sông Hà
          Các ông (bà) Trưởng thôn thông báo đến Nhân dân. | các Trưởng thôn
          Cơ quan Thuế theo dõi việc nộp thuế. | Cơ quan Thuế
          Thuế suất áp dụng theo biểu kèm theo. |
          Ban Chỉ đạo phòng, chống dịch các xã kiện toàn tổ chức. | Ban Chỉ đạo phòng, chống dịch các xã
          Ngay sau khi nhận được văn bản, Hiệu trưởng các trường mầm non, tiểu học, THCS báo cáo. | Hiệu trưởng các trường mầm non, tiểu học, THCS
          Tổ chức thực hiện; mỗi thôn có ít nhất một tuyến đường tự quản. |
          Văn phòng Đảng ủy cùng các ban xây dựng Đảng tổng hợp kết quả. | Văn phòng Đảng ủy
          Sở Y tế, cùng với Sở Tài chính, lập dự toán. | Sở Y tế
          Ban Tổ chức chủ trì rà soát; Ủy ban Kiểm tra, Văn phòng có trách nhiệm phối hợp. | Ban Tổ chức
          Giao Sở Y tế soạn thảo; các cơ quan phối hợp gồm: Sở Tài chính, Công an tỉnh. | Sở Y tế
          Các trường tiểu học (phối hợp với Hội Khuyến học) lập tủ sách. | Các trường tiểu học
          Các cơ quan nêu tại mục 3.1 gửi báo cáo hằng tuần. | Các cơ quan nêu tại mục 3.1
          Các cơ quan tham mưu, giúp việc Tỉnh ủy, các đảng ủy cơ sở thi hành Quy định này. | Các cơ quan tham mưu, giúp việc Tỉnh ủy / các đảng ủy cơ sở
          Bí thư thị ủy, huyện ủy tiếp công dân mỗi tháng một ngày. | Bí thư thị ủy, huyện ủy
          Ủy ban nhân dân xã Hà Lam, Bình Sa và Tân Cầu xây dựng phương án. | Ủy ban nhân dân xã Hà Lam / Ủy ban nhân dân xã Bình Sa / Ủy ban nhân dân xã Tân Cầu
          Giao Ban Quản lý dự án số 4 hoàn thành tuyến kênh. | Ban Quản lý dự án số 4
          Đảng ủy các xã giáp ranh tuần tra rừng. | Đảng ủy các xã giáp ranh
          Tổng công ty Cảng hàng không Hà Lam tổ chức thi công ban đêm. | Tổng công ty Cảng hàng không Hà Lam
          Phường Hạc Lĩnh chưa thực hiện đúng cam kết. |
          Đơn vị chủ trì: Sở Nội vụ; đơn vị phối hợp: Sở Xây dựng. | Sở Nội vụ
          Ủy ban nhân dân các xã Bản Lầu, Cốc Lũng và Ủy ban nhân dân phường Tân An sơ tán dân. | Ủy ban nhân dân xã Bản Lầu / Ủy ban nhân dân xã Cốc Lũng / Ủy ban nhân dân phường Tân An
          Các phường, xã có dự án kiểm đếm xong trong tháng. | Các phường, xã có dự án
          Các chi bộ cùng cấp ủy nơi cư trú quản lý đảng viên. | Các chi bộ
          Tổ chức hội nghị đối thoại; mời Sở Y tế cùng dự. |
          Hội đồng nhân dân các cấp quyết nghị nguồn lực. | Hội đồng nhân dân các cấp
          Các đồng chí được phân công phụ trách lĩnh vực chủ động xử lý. | Các đồng chí được phân công phụ trách lĩnh vực
          Các đảng ủy, chi bộ cơ sở nâng cao chất lượng sinh hoạt. | Các đảng ủy, chi bộ cơ sở
          Đảng ủy Mặt trận Tổ quốc, các đoàn thể tỉnh giám sát việc thực hiện. | Đảng ủy Mặt trận Tổ quốc, các đoàn thể tỉnh
          Các đồng chí Thị ủy viên dự sinh hoạt với chi bộ. | các Thị ủy viên
          Ủy ban nhân dân các xã nơi có tuyến kênh đi qua phát quang bờ kênh. | Ủy ban nhân dân các xã nơi có tuyến kênh đi qua
          Đảng ủy các phường nơi có bến tàu, nhất là Đảng ủy phường Tân An, kiểm tra bến. | Đảng ủy các phường nơi có bến tàu / Đảng ủy phường Tân An
          Các xã chưa gửi kết quả rà soát khẩn trương báo cáo. | Các xã chưa gửi kết quả rà soát
          Các chủ đầu tư chậm giải ngân phải giải trình. | Các chủ đầu tư chậm giải ngân
          Đảng viên là chủ nuôi lồng bè phải ký cam kết. | Đảng viên là chủ nuôi lồng bè
          Các cơ quan chưa chủ động phối hợp trong công việc. |
          Cục Đê điều và Phòng, chống thiên tai hướng dẫn hộ đê. | Cục Đê điều và Phòng, chống thiên tai
          Cục Quản lý, đấu thầu thuốc công bố giá. | Cục Quản lý, đấu thầu thuốc
          Trưởng các đoàn kiểm tra, giám sát chịu trách nhiệm. | Trưởng các đoàn kiểm tra, giám sát
          Trung tâm Y tế các khu vực Nậm Hạ, Khe Đá | Trung tâm Y tế khu vực Nậm Hạ / Trung tâm Y tế khu vực Khe Đá
          Giám đốc Sở Tài chính, Ủy viên Thường trực: | Giám đốc Sở Tài chính
          Giám đốc Công an tỉnh, Ủy viên, Tổ trưởng Tổ công tác triển khai Đề án 06: | Giám đốc Công an tỉnh
          Ông Lê Văn Hải, Phó Chủ tịch UBND tỉnh, Phó Trưởng Ban Chỉ đạo: | Lê Văn Hải, Phó Chủ tịch UBND tỉnh, Phó Trưởng Ban Chỉ đạo
          Quyết định này có hiệu lực từ ngày ký. Chánh Văn phòng; Giám đốc Sở Nội vụ thi hành Quyết định. | Chánh Văn phòng / Giám đốc Sở Nội vụ
          Trung tâm Chính trị xã được đề nghị mở 02 lớp. | Trung tâm Chính trị xã
          Về đề nghị bổ sung bác sĩ cho các xã: Sở Y tế tham mưu phương án. | Sở Y tế
          Kiến nghị với Ban Thường vụ Tỉnh ủy | Ban Thường vụ Tỉnh ủy
          Với Ủy ban nhân dân các xã | Ủy ban nhân dân các xã
          Thanh tra tỉnh | Thanh tra tỉnh
          Cá nhân: đảng viên viết bản đăng ký; cán bộ diện Tỉnh ủy quản lý gửi thêm 01 bản. | đảng viên / cán bộ diện Tỉnh ủy quản lý
          Văn phòng tổng hợp. Đầu mối: đồng chí Lê Thị Mai, ĐT 0912. | Văn phòng
          Chi bộ lập kế hoạch, Ban Tổ chức Đảng ủy phối hợp với Văn phòng Đảng ủy thẩm định. | Chi bộ / Ban Tổ chức Đảng ủy
          Tất cả các đơn vị sự nghiệp công lập rà soát định mức. | Tất cả các đơn vị sự nghiệp công lập
          Đơn vị nào để chậm tiến độ, Thủ trưởng đơn vị đó chịu trách nhiệm. | Thủ trưởng đơn vị đó
          Người đứng đầu cơ quan để xảy ra vi phạm phải giải trình. | Người đứng đầu cơ quan để xảy ra vi phạm
          Các chi bộ đăng ký mô hình; người đứng đầu chịu trách nhiệm nếu chậm. | Các chi bộ
          Chủ tịch UBND các tỉnh, thành phố: Cần Thơ, Vĩnh Long chỉ đạo. | Chủ tịch UBND thành phố Cần Thơ / Chủ tịch UBND tỉnh Vĩnh Long
          UBND các phường Tân An, Bến Nứa và các xã Khe Đá, Hà Lam rà soát. | UBND phường Tân An / UBND phường Bến Nứa / UBND xã Khe Đá / UBND xã Hà Lam
          Thủ trưởng các cơ quan, đơn vị thuộc, trực thuộc Bộ gửi báo cáo. | Thủ trưởng các cơ quan, đơn vị thuộc, trực thuộc Bộ
          Các chi bộ thôn, tổ dân phố họp dân. | Các chi bộ thôn, tổ dân phố
          Ban Quản lý Khu kinh tế Bến Nứa và các khu công nghiệp rà soát. | Ban Quản lý Khu kinh tế Bến Nứa và các khu công nghiệp
          Giao đồng chí Bí thư chủ trì, đồng chí Trưởng Ban Xây dựng Đảng tham mưu. | Bí thư / Trưởng Ban Xây dựng Đảng
          Các chi bộ: Công an, Trường Mầm non, Trạm Y tế họp. | chi bộ Công an / chi bộ Trường Mầm non / chi bộ Trạm Y tế
          Ủy ban nhân dân các xã yêu cầu các hộ nuôi ký cam kết. | Ủy ban nhân dân các xã
          Người đứng đầu cấp ủy, cơ quan, đơn vị chịu trách nhiệm. | Người đứng đầu cấp ủy, cơ quan, đơn vị
          Ban Xây dựng Đảng các đảng ủy xã, phường lập danh sách. | Ban Xây dựng Đảng các đảng ủy xã, phường
          Đề nghị Ban Quản lý cảng cá Bến Nứa rà soát tàu. | Ban Quản lý cảng cá Bến Nứa
          Các Ban Quản lý dự án khu vực số 2, số 5 giải ngân hết vốn. | Ban Quản lý dự án khu vực số 2 / Ban Quản lý dự án khu vực số 5
          Ủy ban nhân dân hai tỉnh Khe Đá, Hà Lam bàn giao hồ sơ. | Ủy ban nhân dân tỉnh Khe Đá / Ủy ban nhân dân tỉnh Hà Lam
          Bộ Tài chính - cơ quan thường trực của Tổ công tác có trách nhiệm theo dõi. | Bộ Tài chính
          Mỗi đồng chí Thị ủy viên dự sinh hoạt với một chi bộ. | Thị ủy viên
          Đảng ủy các xã: Khe Đá, Hà Lam nghiêm túc kiểm điểm. | Đảng ủy xã Khe Đá / Đảng ủy xã Hà Lam
          Ban Thường vụ các huyện ủy: Khe Đá, Hà Lam nghiêm túc kiểm điểm. | Ban Thường vụ huyện ủy Khe Đá / Ban Thường vụ huyện ủy Hà Lam
          Các khoa, phòng rà soát quy trình khám bệnh. | Các khoa, phòng
          Phòng Quản lý đào tạo, Phòng Công tác sinh viên lập danh sách. | Phòng Quản lý đào tạo / Phòng Công tác sinh viên
          Bộ phận Kế toán và Văn phòng Trung tâm đối chiếu công nợ. | Bộ phận Kế toán / Văn phòng Trung tâm
          Trường Tiểu học Khe Đá Đông 2 và Trường THCS Hà Lam mở bếp ăn. | Trường Tiểu học Khe Đá Đông 2 / Trường THCS Hà Lam
          Ban Tổ chức, Ủy ban Kiểm tra Thành ủy thẩm định hồ sơ. | Ban Tổ chức Thành ủy / Ủy ban Kiểm tra Thành ủy
          Ban Quản lý dự án công trình thủy lợi tỉnh nghiệm thu. | Ban Quản lý dự án công trình thủy lợi tỉnh
          Các chủ rừng là tổ chức, nhất là Vườn quốc gia Khe Đá, phải trực gác. | Các chủ rừng là tổ chức / Vườn quốc gia Khe Đá
          Các nhà thầu chưa nghiệm thu khẩn trương lập hồ sơ. | Các nhà thầu chưa nghiệm thu
          Tập thể, cá nhân để mất tài liệu thì không xét thi đua. |
          Họp lấy phiếu cấp trên trước; cấp dưới sau. |
          Trách nhiệm mở các lớp bồi dưỡng giám đốc doanh nghiệp nhỏ thuộc về Trường Chính trị tỉnh. | Trường Chính trị tỉnh
          Trách nhiệm dựng trang tin giao cho Chi bộ Đài Hà Lam; Chi bộ Sở Y tế kiểm duyệt. | Chi bộ Đài Hà Lam / Chi bộ Sở Y tế
          Giao: (i) Sở Xây dựng rà soát quy hoạch, (ii) Sở Tài chính bố trí vốn. | Sở Xây dựng / Sở Tài chính
          Làm ngay hai việc sau: a) Sở Xây dựng cắm mốc, b) Công an tỉnh phân luồng. | Sở Xây dựng / Công an tỉnh
          Dựng nhà văn hóa. Đơn vị thực hiện là Phòng Kinh tế; đơn vị phối hợp là các thôn. | Phòng Kinh tế
          Văn phòng là đầu mối tham mưu, tổng hợp. | Văn phòng
          Sở Y tế vận động đoàn viên, Nhân dân tự giác khai báo. | Sở Y tế
          Sở Tài chính thống nhất với Sở Y tế phương án chi trả. | Sở Tài chính
          Đề nghị Công đoàn và Đoàn Thanh niên Tổng công ty mở hội thao. | Công đoàn Tổng công ty / Đoàn Thanh niên Tổng công ty
          Các chi bộ, đảng bộ bộ phận trực thuộc họp trong tháng. | Các chi bộ, đảng bộ bộ phận trực thuộc
          Ban Quản lý dự án công trình giao thông tỉnh nghiệm thu. | Ban Quản lý dự án công trình giao thông tỉnh
          Công ty Hà Lam huấn luyện lại thợ hàn. | Công ty Hà Lam
          Giao các Phó Chủ tịch Ủy ban nhân dân xã Trần Văn Hà, Lê Thị Mai hằng tuần kiểm tra. | Phó Chủ tịch Ủy ban nhân dân xã Trần Văn Hà / Phó Chủ tịch Ủy ban nhân dân xã Lê Thị Mai
          Các đồng chí Trần Văn Hà, Lê Thị Mai - Phó Bí thư Tỉnh ủy chỉ đạo sơ kết. | Trần Văn Hà - Phó Bí thư Tỉnh ủy / Lê Thị Mai - Phó Bí thư Tỉnh ủy
          Hai Phó Hiệu trưởng: Trần Văn Hà và Lê Thị Mai phụ trách các khối. | Phó Hiệu trưởng Trần Văn Hà / Phó Hiệu trưởng Lê Thị Mai
          Các ông, bà: Trần Văn Hà, Lê Thị Mai chịu trách nhiệm thi hành. | Trần Văn Hà / Lê Thị Mai
          Các Chủ tịch Ủy ban nhân dân xã An Thụy, Lê Lợi khắc phục. | Chủ tịch Ủy ban nhân dân xã An Thụy / Chủ tịch Ủy ban nhân dân xã Lê Lợi
          Hai phòng Kế toán và Quản trị thiết bị cân đối kinh phí. | phòng Kế toán / phòng Quản trị thiết bị
          Cục Khoa học công nghệ và Đào tạo | Cục Khoa học công nghệ và Đào tạo
          Phòng bệnh |
          Viện Nghiên cứu phát triển Hà Lam giúp Tỉnh ủy. | Viện Nghiên cứu phát triển Hà Lam
          Ban Quản lý đồng hồ kiểm tra định kỳ. | Ban Quản lý đồng hồ
          Ban Quản lý kịp thời báo cáo. | Ban Quản lý
          Trung tâm Truyền thông - Văn hóa xã đưa tin. | Trung tâm Truyền thông - Văn hóa xã
          Phòng Văn hóa, thông tin và Thể thao xã lập kế hoạch. | Phòng Văn hóa, thông tin và Thể thao xã
          Đảng ủy Khối các cơ quan tỉnh vận động ủng hộ. | Đảng ủy Khối các cơ quan tỉnh
          Về nhân lực, giao Sở Nội vụ chủ trì: a) Rà soát biên chế; b) Mở lớp. | Sở Nội vụ
""")
  void saysWhoIsCharged(String sentence, String charged) {
    assertThat(reader.read(Words.of(sentence)).responsible())
        .containsExactlyElementsOf(names(charged == null ? "" : charged));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Chủ trì, phối họp với các đảng ủy trực thuộc tham mưu kiểm điểm. | các đảng ủy trực thuộc
          Chủ tịch xã gặp các hộ, có Hội Nông dân xã và Hội Phụ nữ xã cùng dự. | Hội Nông dân xã / Hội Phụ nữ xã
          Giao Đoàn xã tổ chức hội trại, có Công an xã, Trạm Y tế xã tham gia, xong trong tháng 3. | Công an xã / Trạm Y tế xã
          Đoàn xã lo sân khấu; cùng tham gia có Hội Phụ nữ xã, Hội Nông dân xã. | Hội Phụ nữ xã / Hội Nông dân xã
          Trạm Thú y tiêm phòng, phối hợp thực hiện có Hội Nông dân xã và các trưởng bản. | Hội Nông dân xã / các trưởng bản
          Văn phòng làm đầu mối, giúp việc là Phòng Tư pháp. | Phòng Tư pháp
          Chủ trì soạn giáo án; Hội Khuyến học tham gia phối hợp về kinh phí. | Hội Khuyến học
          Cùng Hội Nông dân, Hội Phụ nữ và Đoàn Thanh niên trồng cây. | Hội Nông dân / Hội Phụ nữ / Đoàn Thanh niên
          Thống nhất với Điện lực Hà Lam, Bưu điện huyện để phối hợp di dời cột. | Điện lực Hà Lam / Bưu điện huyện
          Làm việc với Kho bạc Nhà nước để rút ngắn thời gian, hai bên phối hợp đối chiếu. | Kho bạc Nhà nước
          Lập tổ trực ban với sự tham gia phối hợp trực của Công an xã. | Công an xã
          Nâng cấp mạng, có sự phối hợp kỹ thuật của Viễn thông Hà Lam. | Viễn thông Hà Lam
          Giao Phòng Kinh tế chủ trì, mời Hội Kiến trúc sư tham gia. | Hội Kiến trúc sư
          Phối hợp Công đoàn trường và Đoàn Thanh niên trường chọn sách. | Công đoàn trường / Đoàn Thanh niên trường
          Phòng Kinh tế cùng với Hội Nông dân đồng chủ trì hội chợ. |
          Các lớp làm báo tường, có học sinh tham gia. |
          Mở đợt cao điểm, có sự tham gia của Đoàn xã; mỗi tháng ra quân một lần. | Đoàn xã
          Dọn kênh nội đồng, phối hợp với dân phòng tuần tra ban đêm. | dân phòng
          Giao Chi cục Thuế lập bộ thu, đề nghị Kho bạc Nhà nước phối hợp đối chiếu. | Kho bạc Nhà nước
          Khảo sát giá phòng, phối hợp với các khách sạn từ 3 sao trở lên niêm yết giá. | các khách sạn từ 3 sao trở lên
          Tư vấn tuyển sinh, có sự phối hợp của cựu sinh viên ở từng địa phương. | cựu sinh viên ở từng địa phương
          Xây dựng cấu hình, phối hợp chặt chẽ cùng các khoa sử dụng lập danh mục. | các khoa sử dụng
          Thu thủy lợi phí, phối hợp với xí nghiệp thủy nông trên địa bàn lập sổ. | xí nghiệp thủy nông trên địa bàn
          Rà soát hộ nghèo: Phòng Kinh tế; phối hợp: các trưởng ấp. | các trưởng ấp
          Phối hợp với nhau giải quyết đơn thư. |
          Chủ trì, phối hợp với Ngân hàng Nhà nước chi nhánh Khu vực 9 xây dựng phương án. | Ngân hàng Nhà nước chi nhánh Khu vực 9
          Phối hợp với Ủy ban Mặt trận Tổ quốc Việt Nam xã, phường lấy ý kiến nhân dân. | Ủy ban Mặt trận Tổ quốc Việt Nam xã, phường
          Đoàn xã phối hợp tổ chức. |
          Trung tâm chủ trì, Đoàn Thanh niên xã phối hợp, xong trong tháng 9. | Đoàn Thanh niên xã
          Phối hợp với các bệnh viện đa khoa khu vực tổ chức khám bệnh. | các bệnh viện đa khoa khu vực
          Đề nghị Sở Y tế cùng Sở Tài chính lập dự toán. | Sở Tài chính
          Tổ chức hội thi với sự phối hợp của Hội Nông dân xã, Đoàn Thanh niên xã. | Hội Nông dân xã / Đoàn Thanh niên xã
          Lập đoàn kiểm tra, có sự tham gia của Công an tỉnh. | Công an tỉnh
          Ban Tổ chức chủ trì rà soát, đôn đốc; Văn phòng Đảng ủy có trách nhiệm phối hợp. | Văn phòng Đảng ủy
          Chủ trì soạn thảo, các ban, Văn phòng Đảng ủy phối hợp tham mưu. | các ban / Văn phòng Đảng ủy
          Soạn thảo đề án (phối hợp: Sở Tài chính; Công an tỉnh). | Sở Tài chính / Công an tỉnh
          Giao Sở Y tế soạn thảo; các cơ quan phối hợp gồm: Sở Tài chính, Công an tỉnh. | Sở Tài chính / Công an tỉnh
          Phối hợp với các đơn vị sau: Đoàn Thanh niên xã, Hội Phụ nữ xã. | Đoàn Thanh niên xã / Hội Phụ nữ xã
          Huy động Công an xã, Ban Chỉ huy Quân sự xã cùng tham gia dập lửa. | Công an xã / Ban Chỉ huy Quân sự xã
          Cùng với Hiệp hội Vận tải tỉnh, các bến xe niêm yết giá vé. | Hiệp hội Vận tải tỉnh / các bến xe
          Lấy ý kiến của Mặt trận Tổ quốc cùng cấp và cấp ủy cơ sở. |
          Huy động sự tham gia của gia đình và nhà trường. |
          Huy động Công an xã, các doanh nghiệp quản lý bến bãi cùng tham gia dọn kênh. | Công an xã / các doanh nghiệp quản lý bến bãi
          Giao Văn phòng tham mưu, Phòng Kinh tế và Công an xã phối hợp cung cấp số liệu. | Phòng Kinh tế / Công an xã
          Kiểm tra bếp ăn (Trạm Y tế thực hiện; Công an xã phối hợp; xong trước 20/9/2026). | Công an xã
          Sở Y tế chủ trì, các sở: Tài chính, Nội vụ phối hợp. | sở Tài chính / sở Nội vụ
          Giao Sở Xây dựng, Sở Tài chính phối hợp Kho bạc Nhà nước tỉnh rà soát. | Kho bạc Nhà nước tỉnh
          Thường trực HĐND, UBND, Ủy ban MTTQ Việt Nam xã phối hợp tổ chức. |
          Sở Nội vụ phối hợp chặt chẻ với Sở Tài chính thẩm định. | Sở Tài chính
          Ban Tuyên giáo nắm tình hình; đề nghị Đài Truyền thanh xã phối hợp đưa tin. | Đài Truyền thanh xã
          Phối hợp với kiểm lâm địa bàn truy quét. | kiểm lâm địa bàn
          Lập dự toán, lấy ý kiến góp ý, phối hợp của Sở Tài chính. | Sở Tài chính
          Phối hợp Quỹ "Vì người nghèo" cùng cấp trao quà. | Quỹ "Vì người nghèo" cùng cấp
          Chủ trì, hiệp đồng với Công an tỉnh tuần tra. | Công an tỉnh
          Chủ trì, phối hợp với: Sở Tài chính, Sở Xây dựng lập dự toán. | Sở Tài chính / Sở Xây dựng
          Lập đoàn, có sự tham gia của đại diện các thôn, kiểm tra thực địa. | các thôn
          Phối hợp với chính quyền địa phương nơi có công trình đi qua kiểm tra. | chính quyền địa phương nơi có công trình đi qua
          Chủ trì, phôi hợp Ban Nội chính Tỉnh ủy kiểm tra. | Ban Nội chính Tỉnh ủy
          Phối hợp các sở, ngành, Thuế tỉnh xây dựng kế hoạch. | các sở, ngành / Thuế tỉnh
          Phối hợp với đảng ủy các xã nơi đơn vị đóng chân, nhất là Đảng ủy xã Tân Cầu, rà soát. | đảng ủy các xã nơi đơn vị đóng chân / Đảng ủy xã Tân Cầu
          Phối hợp với cơ quan báo chí, truyền thông phát tin. | cơ quan báo chí, truyền thông
          Tổ chức đối thoại; mời đại diện Sở Y tế, Sở Xây dựng cùng dự. | Sở Y tế / Sở Xây dựng
          Liên tịch với Hội Phụ nữ xã và Đoàn Thanh niên xã giám sát bếp ăn. | Hội Phụ nữ xã / Đoàn Thanh niên xã
          Kết hợp với tuyên truyền, nhắc nhở các hộ kinh doanh. |
          Thẩm định mức chi (lấy ý kiến phối hợp của Sở Y tế). | Sở Y tế
          Phối hợp với các đồng chí trong Ban Thường vụ chuẩn bị hội nghị. | các đồng chí trong Ban Thường vụ
          Điện lực Hà Lam dời cột, phối hợp thi công với Ban Quản lý dự án giao thông. | Ban Quản lý dự án giao thông
          Quy định quan hệ phối hợp công tác với các ban đảng. |
          Huy động sự tham gia của Công an xã, các thôn để giữ trật tự. | Công an xã / các thôn
          Tranh thủ sự hỗ trợ của Viện Lúa Hà Lam để chuyển giao giống. | Viện Lúa Hà Lam
          Công đoàn chung tay với Phòng Công tác xã hội khảo sát. | Phòng Công tác xã hội
          Cử cán bộ phối hợp, giúp Đảng ủy xã Hà Lam vận động. | Đảng ủy xã Hà Lam
          Lập ba tổ vận động, mỗi tổ có Công an xã, Hội Phụ nữ xã cùng tham gia. | Công an xã / Hội Phụ nữ xã
          Cử đoàn công tác, trong đó có cán bộ của Sở Y tế và Viện Lúa Hà Lam cùng tham gia. | Sở Y tế / Viện Lúa Hà Lam
          Giám sát nguồn cứu trợ, mời thêm Thanh tra tỉnh cùng tham gia phối hợp. | Thanh tra tỉnh
          Ký hợp đồng với Viện Lúa Hà Lam để phối hợp kiểm định. | Viện Lúa Hà Lam
          Sở Tài chính thống nhất với Sở Y tế, Sở Nội vụ, trình Ủy ban nhân dân tỉnh. | Sở Y tế / Sở Nội vụ
          Ban Quản lý dự án cùng với nhà thầu thi công lập tiến độ. | nhà thầu thi công
          Phòng Kinh tế cùng chủ đầu tư kiểm tra hiện trường. | chủ đầu tư
          Phối hợp với Cảnh sát phòng cháy, chữa cháy khu vực 2. | Cảnh sát phòng cháy, chữa cháy khu vực 2
          Giao Thanh tra thẩm định; Ban Tổ chức giúp việc, phối hợp thẩm định. | Ban Tổ chức
          Lập danh sách với ban điều hành Khu phố 2, phối hợp với ban điều hành Khu phố 7, Khu phố 9. | ban điều hành Khu phố 7 / ban điều hành Khu phố 9
          """)
  void saysWhoHelps(String sentence, String helping) {
    assertThat(reader.read(Words.of(sentence)).coordinating())
        .containsExactlyElementsOf(names(helping == null ? "" : helping));
  }

  @ParameterizedTest
  @CsvSource({
    "'Yêu cầu báo cáo kết quả về Thanh tra tỉnh trước ngày 10/12/2025.', Thanh tra tỉnh",
    "'Báo cáo Ủy ban nhân dân tỉnh 6 tháng một lần.', Ủy ban nhân dân tỉnh",
  })
  void saysToWhomToReport(String sentence, String to) {
    assertThat(reader.read(Words.of(sentence)).reportTo()).isEqualTo(to);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Tăng cường công tác lãnh đạo; các chi bộ đưa nội dung này vào sinh hoạt. | các chi bộ
          Tiếp tục thực hiện Kế hoạch; Sở Tài chính kiểm tra số liệu. | Sở Tài chính
          Khuyến khích liên kết; đề nghị Quỹ Tín dụng nhân dân Bến Nứa cho vay. | Quỹ Tín dụng nhân dân Bến Nứa
          Nâng cao chất lượng sinh hoạt; mỗi đồng chí cấp ủy viên dự một buổi. | cấp ủy viên
          Tiếp tục thực hiện Kế hoạch; cấp ủy cấp trên kiểm tra cấp dưới. |
          Phát huy dân chủ; trên cơ sở đó, các chi bộ và các đoàn thể chọn việc làm. | các chi bộ / các đoàn thể
          """)
  void namesThoseOfALaterClauseApart(String sentence, String later) {
    var charge = reader.read(Words.of(sentence));
    assertThat(charge.responsible()).isEmpty();
    assertThat(charge.later()).containsExactlyElementsOf(names(later == null ? "" : later));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Các phường, xã khu vực phía Nam cần tập trung thực hiện nhiệm vụ sau: | Các phường, xã khu vực phía Nam
          Sở Công Thương: | Sở Công Thương
          Ban Quản lý các khu công nghiệp chịu trách nhiệm các việc sau: | Ban Quản lý các khu công nghiệp
          Hội nghị giao ban công tác kiểm tra kết luận như sau: |
          """)
  void aLeadInMayCharge(String sentence, String charged) {
    assertThat(reader.readLeadIn(Words.of(sentence)).responsible())
        .containsExactlyElementsOf(names(charged == null ? "" : charged));
  }
}
